package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.Lines;
import io.sigmagent.agent.catalogue.Need;
import io.sigmagent.agent.catalogue.Offer;
import io.sigmagent.agent.catalogue.Requirement;
import io.sigmagent.agent.catalogue.SpecSheet;
import io.sigmagent.agent.catalogue.Spending;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Budget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts offers, budgets and requirements into words. */
record Presenter(Voice voice) {

    private static final Pattern INCHES = Pattern.compile("(at least )?([\\d.-]+) inch");
    private static final Pattern AMOUNT =
            Pattern.compile("([\\d.]+) (GB RAM|GB VRAM|GB storage|TB storage|hours battery)");

    private static final int MOST_LINES = 3;
    private static final int LONGEST_PROSE = 160;

    private static final Map<String, List<String>> MATTERS =
            Map.of(
                    "gaming",
                    List.of("graphics", "refresh", "screen", "memory", "panel"),
                    "video editing",
                    List.of("processor", "memory", "graphics", "video", "resolution"),
                    "office work",
                    List.of("battery", "weight", "memory", "screen"),
                    "study",
                    List.of("battery", "weight", "memory"),
                    "travel",
                    List.of("weight", "battery", "noise"),
                    "photography",
                    List.of("sensor", "camera", "stabilisation", "resolution"),
                    "sport",
                    List.of("gps", "water", "battery"),
                    "movies",
                    List.of("screen", "panel", "resolution", "brightness"),
                    "music",
                    List.of("type", "noise", "battery", "power"));

    private static final List<String> USUALLY =
            List.of(
                    "graphics",
                    "processor",
                    "memory",
                    "screen",
                    "resolution",
                    "refresh",
                    "panel",
                    "camera",
                    "sensor",
                    "video",
                    "noise",
                    "type",
                    "battery",
                    "gps",
                    "water",
                    "power",
                    "range",
                    "speed",
                    "storage",
                    "brightness",
                    "connectivity");

    /** A numbered list, one line each: title, true price, what matters. */
    String list(List<Offer> offers, Need need) {
        List<String> lines = new ArrayList<>();
        for (Offer offer : offers) {
            String number = Integer.toString(lines.size() + 1);
            lines.add(
                    voice.say("offer", number, offer.title(), price(offer), why(offer, need))
                            .strip());
        }
        return String.join("\n", lines);
    }

    private String price(Offer offer) {
        Money before = offer.variant().compareAt();
        String price =
                before != null && before.compareTo(offer.price()) > 0
                        ? voice.say("price.sale", voice.money(offer.price()), voice.money(before))
                        : voice.money(offer.price());
        return offer.variant().availableForSale() ? price : voice.say("price.out_of_stock", price);
    }

    /** What of it matters for that need, from its specifications, else from its description. */
    String why(Offer offer, Need need) {
        Map<String, String> sheet = offer.sheet().lines();
        Set<Entry<String, String>> lines = new LinkedHashSet<>();
        for (Predicate<String> telling : telling(need)) {
            sheet.entrySet().stream()
                    .filter(line -> telling.test(line.getKey()))
                    .filter(line -> !SpecSheet.isNegative(line.getValue()))
                    .forEach(lines::add);
        }
        if (lines.isEmpty()) {
            return prose(offer);
        }
        return lines.stream()
                        .limit(MOST_LINES)
                        .map(SpecTalk::spoken)
                        .collect(Collectors.joining("; "))
                + ".";
    }

    /** Which lines tell what was asked for, then what the use needs, then what usually matters. */
    static List<Predicate<String>> telling(Need need) {
        Stream<Predicate<String>> asked =
                need.requirements().stream().map(requirement -> requirement::isTold);
        Stream<Predicate<String>> forUse =
                need.uses().stream()
                        .flatMap(use -> MATTERS.getOrDefault(use, List.of()).stream())
                        .map(Presenter::telling);
        return Stream.of(asked, forUse, USUALLY.stream().map(Presenter::telling))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Predicate<String> telling(String property) {
        return name -> Lines.tell(property, name);
    }

    /** The first sentence of its description. */
    static String prose(Offer offer) {
        String text = offer.product().description().replaceAll("\\s+", " ").strip();
        String first = text.split("(?<=[.!?])\\s", 2)[0];
        boolean usable =
                !first.isBlank() && !first.contains("?") && !first.matches(".*[$€£]\\s?\\d.*");
        return usable && first.length() <= LONGEST_PROSE ? first : "";
    }

    /** A budget as the customer said it; empty = none to speak of. */
    String budget(Fact fact, String shopCurrency) {
        String bounds = bounds(fact, shopCurrency);
        return Spending.isTotal(fact) && !bounds.isEmpty()
                ? voice.say("budget.total", bounds)
                : bounds;
    }

    private String bounds(Fact fact, String shopCurrency) {
        if (!(fact.value() instanceof Budget budget) || budget.vague()) {
            return "";
        }
        String currency = budget.currency() == null ? shopCurrency : budget.currency();
        BigDecimal min = budget.min();
        BigDecimal max = budget.max();
        if (min != null && max != null && min.compareTo(max) != 0) {
            return voice.say("budget.between", money(min, currency), money(max, currency));
        }
        if (max != null && Spending.isAbout(fact)) {
            return voice.say("budget.around", money(max, currency));
        }
        return max == null
                ? voice.say("budget.from", money(Objects.requireNonNull(min), currency))
                : voice.say("budget.up_to", money(max, currency));
    }

    private String money(BigDecimal amount, String currency) {
        return voice.money(new Money(amount, currency));
    }

    /** "16 GB RAM, 144 Hz and OLED". */
    String all(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        String first = String.join(", ", words.subList(0, words.size() - 1));
        String last = words.getLast();
        boolean likeI = last.matches("(?i)h?[ií](?!e).*");
        return voice.say(likeI ? "and.before_i" : "and", first, last);
    }

    /** Requirements as the customer reads them. */
    String requirements(List<Requirement> requirements) {
        return all(requirements.stream().map(this::requirement).toList());
    }

    private String requirement(Requirement requirement) {
        String words = requirement.words();
        Matcher size = INCHES.matcher(words);
        if (size.matches()) {
            String key = size.group(1) == null ? "requirement.inch" : "requirement.inch_at_least";
            return voice.say(key, size.group(2));
        }
        Matcher amount = AMOUNT.matcher(words);
        String key = "requirement." + slug(amount.matches() ? amount.group(2) : words);
        if (!voice.texts().has(key)) {
            return words;
        }
        return amount.matches() ? voice.say(key, amount.group(1)) : voice.say(key);
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
