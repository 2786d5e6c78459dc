package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.facts.FeatureWords;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the spellings of requirements. */
final class RequirementWords {

    private static final Set<String> SOFT =
            Set.of(
                    "lightweight",
                    "portable",
                    "thin",
                    "good battery life",
                    "quiet",
                    "durable",
                    "compact",
                    "big screen",
                    "good camera",
                    "microphone",
                    "optical zoom",
                    "Windows",
                    "macOS",
                    "Linux",
                    "Android",
                    "iOS",
                    "Chrome OS",
                    "IPS");

    private static final Pattern SIZE =
            Pattern.compile("(at least )?(\\d{1,3}(?:\\.\\d)?)(?:-(\\d{1,3}(?:\\.\\d)?))? inch");
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(\\d{1,5}(?:\\.\\d)?) (GB RAM|GB VRAM|GB storage|TB"
                            + " storage|GB|TB|Hz|MP|W|hours battery)");
    private static final Pattern GIGABYTES = Pattern.compile("(?i)(\\d{1,4})\\s?GB");

    private RequirementWords() {}

    static Requirement read(String words) {
        Matcher size = SIZE.matcher(words);
        if (size.matches()) {
            return size(words, size);
        }
        Matcher amount = AMOUNT.matcher(words);
        return amount.matches()
                ? amount(words, new BigDecimal(amount.group(1)), amount.group(2))
                : named(words);
    }

    private static Requirement size(String words, Matcher m) {
        BigDecimal least = new BigDecimal(m.group(2));
        if (m.group(3) != null) {
            return new Requirement.ScreenSize(
                    words, least, new BigDecimal(m.group(3)).add(new BigDecimal("0.6")));
        }
        return m.group(1) == null
                ? new Requirement.ScreenSize(
                        words,
                        least.subtract(new BigDecimal("0.6")),
                        least.add(new BigDecimal("0.9")))
                : new Requirement.ScreenSize(words, least, BigDecimal.valueOf(999));
    }

    private static Requirement amount(String words, BigDecimal number, String unit) {
        return switch (unit) {
            case "GB VRAM" -> atLeast(words, number, "graphics|gpu|video|memory", GIGABYTES);
            case "GB storage" -> new Requirement.Storage(words, number);
            case "TB storage", "TB" ->
                    new Requirement.Storage(words, number.multiply(BigDecimal.valueOf(1000)));
            case "Hz" ->
                    atLeast(
                            words,
                            number,
                            "refresh|display|screen|panel|resolution",
                            Pattern.compile("(?i)(\\d{2,3})\\s?Hz"));
            case "W" ->
                    atLeast(
                            words,
                            number,
                            "power|watt|output",
                            Pattern.compile("(?i)(\\d{1,4})\\s?W\\b"));
            case "MP" ->
                    atLeast(
                            words,
                            number,
                            "resolution|camera|sensor|megapixel",
                            Pattern.compile("(?i)(\\d{1,3})\\s?MP"));
            case "hours battery" ->
                    atLeast(words, number, "battery", Pattern.compile("(?i)(\\d{1,3})\\s?h"));
            default -> atLeast(words, number, "^memory|\\bram\\b", GIGABYTES);
        };
    }

    private static Requirement atLeast(String words, BigDecimal number, String name, Pattern unit) {
        return new Requirement.AtLeast(words, number, Pattern.compile("(?i)" + name), unit);
    }

    private static Requirement named(String words) {
        return switch (words) {
            case "4K" -> named(words, "4k|uhd|3840|2160p", "resolution|display|screen");
            case "8K" -> named(words, "8k|7680", "resolution|display|screen");
            case "5K" -> named(words, "5k|5120", "resolution|display|screen");
            case "1440p" -> named(words, "1440p?|qhd|2560", "resolution|display|screen");
            case "1080p" -> named(words, "1080p?|full ?hd|1920", "resolution|display|screen");
            case "wireless" ->
                    named(words, "wireless|bluetooth|radio|2\\.4 ?ghz", "connectivity|wireless");
            case "OLED" -> named(words, "oled", "panel|display|screen$");
            default -> feature(words);
        };
    }

    private static Requirement feature(String words) {
        String name = words.toLowerCase(Locale.ROOT);
        if (name.matches("(?:rtx|gtx|rx|radeon|geforce|arc)\\b.*")) {
            return named(words, Pattern.quote(words), "graphics|gpu|chip");
        }
        if (name.matches("(?:core i|ryzen).*")) {
            return named(words, Pattern.quote(words), "processor|cpu");
        }
        return FeatureWords.ALL.stream()
                .filter(feature -> feature.name().equals(words))
                .findFirst()
                .map(feature ->
                        new Requirement.Named(
                                words,
                                word(feature.regex()),
                                word(feature.regex()),
                                !SOFT.contains(words)))
                .orElseGet(() ->
                        new Requirement.Named(
                                words,
                                word(Pattern.quote(words)),
                                word(Pattern.quote(words)),
                                false));
    }

    private static Requirement named(String words, String feature, String name) {
        return new Requirement.Named(words, word(feature), Pattern.compile("(?i)" + name), true);
    }

    private static Pattern word(String regex) {
        return Pattern.compile("(?iu)(?<![\\p{L}\\d])(?:" + regex + ")(?![\\p{L}\\d])");
    }
}
