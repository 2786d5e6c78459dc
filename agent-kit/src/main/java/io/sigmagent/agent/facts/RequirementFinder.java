package io.sigmagent.agent.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the product must be able to do, each in one spelling: "16 GB RAM", "144 Hz", "27 inch". */
public final class RequirementFinder {
    private static final Pattern NEGATED =
            Spelling.pattern(
                    "(?:(?:^|[ ,])(?:no|not|without|hate)|n't (?:need|want|care about|have to"
                            + " be|like)|skip the)(?: \\p{L}+)? $");
    private static final String INCH =
            "[ -]?(?:\"|''|inch(?:es|er)?|in(?=[ .,]|$)(?! (?:the|a|my|total))|pulgadas|pouces)";
    private static final List<Rule> RULES =
            List.of(
                    new Rule(
                            "(?<n>\\d{1,3}) ?gb (?:of )?(?:vram|video memory|graphics memory)",
                            m -> m.group("n") + " GB VRAM"),
                    new Rule(
                            "(?<n>\\d{1,3}) ?(?:gb|gigs?|g) (?:of )?(?:(?:ddr\\d|system)"
                                    + " )?(?:ram|memory)|ram:? ?(?<n2>\\d{1,3}) ?gb",
                            m -> either(m, "n", "n2") + " GB RAM"),
                    new Rule(
                            "(?<n>\\d{1,4}(?:[.,]\\d)?) ?(?<u>gb|tb)(?: (?:of"
                                    + " )?(?:nvme|ssd|hdd|storage|disk|hard drive|space|internal)["
                                    + " \\w]{0,8})?",
                            RequirementFinder::capacity),
                    new Rule("(?<n>\\d{2,3}) ?hz", m -> m.group("n") + " Hz"),
                    new Rule(
                            "(?:between )?(?<n>\\d{1,2}(?:[.,]\\d)?)(?: ?- ?| to | and | or"
                                    + " )(?<n2>\\d{1,2}(?:[.,]\\d)?)"
                                    + INCH,
                            m -> number(m, "n") + "-" + number(m, "n2") + " inch"),
                    new Rule(
                            "(?<c>at least |minimum |more than |over |bigger than"
                                    + " )?(?<n>\\d{1,3}(?:[.,]\\d)?)"
                                    + INCH,
                            m ->
                                    (m.group("c") == null ? "" : "at least ")
                                            + number(m, "n")
                                            + " inch"),
                    new Rule("(?<n>\\d{2,4}) ?(?:w|watts?)", m -> m.group("n") + " W"),
                    new Rule("8k", _ -> "8K"),
                    new Rule("5k", _ -> "5K"),
                    new Rule("4k(?: uhd)?|uhd|ultra ?hd|2160p", _ -> "4K"),
                    new Rule("1440p|w?qhd|quad ?hd", _ -> "1440p"),
                    new Rule("1080p|full ?hd|fhd", _ -> "1080p"),
                    new Rule(
                            "(?<a>rtx|gtx|rx|radeon|geforce|arc)[ -]?(?<b>(?:rtx |gtx |rx"
                                    + " )?\\d{3,4})(?<c>(?: ?(?:ti|super|xtx?))*)",
                            m ->
                                    (m.group("a").toUpperCase(Locale.ROOT)
                                                    + " "
                                                    + m.group("b")
                                                    + m.group("c"))
                                            .strip()),
                    new Rule("rtx(?:[- ]class)?", _ -> "RTX"),
                    new Rule("(?:core )?i(?<n>[3579])", m -> "Core i" + m.group("n")),
                    new Rule("ryzen ?(?<n>[3579])", m -> "Ryzen " + m.group("n")),
                    new Rule("(?<n>\\d{1,3}) ?(?:mp|megapixels?)", m -> m.group("n") + " MP"),
                    new Rule(
                            "(?<n>\\d{1,2})\\+? ?(?:hours?|hrs?|h) (?:of )?battery(?: life)?",
                            m -> m.group("n") + " hours battery"));
    private static final Pattern STORAGE =
            Spelling.pattern("storage|disk|drive|space|internal|ssd|hdd|nvme");

    private final List<Rule> features = FeatureWords.ALL.stream().map(Rule::word).toList();

    /** All requirements, in the order in which they stand. */
    public List<Found<String>> find(String message) {
        String text = Spelling.even(message);
        List<Found<String>> found = new ArrayList<>();
        RULES.forEach(rule -> collect(text, rule, found));
        features.forEach(rule -> collect(text, rule, found));
        return found.stream().sorted(Comparator.comparingInt(Found::start)).toList();
    }

    private static void collect(String text, Rule rule, List<Found<String>> found) {
        Matcher m = rule.pattern().matcher(text);
        while (m.find()) {
            boolean negated = NEGATED.matcher(text.substring(0, m.start())).find();
            var one = new Found<>(rule.meaning().apply(m), m.start(), m.end());
            if (!negated && found.stream().noneMatch(one::overlaps)) {
                found.add(one);
            }
        }
    }

    private static String capacity(Matcher m) {
        String unit = m.group("u").toUpperCase(Locale.ROOT);
        boolean storage =
                unit.equals("TB") || m.group("n").length() > 2 || STORAGE.matcher(m.group()).find();
        return number(m, "n") + " " + unit + (storage ? " storage" : "");
    }

    private static String number(Matcher m, String group) {
        return m.group(group).replace(',', '.');
    }

    private static String either(Matcher m, String first, String second) {
        return m.group(first) == null ? m.group(second) : m.group(first);
    }

    private record Rule(Pattern pattern, Function<Matcher, String> meaning) {

        Rule(String regex, Function<Matcher, String> meaning) {
            this(Spelling.pattern("(?<![\\p{L}\\d.#])(?:" + regex + ")(?![\\p{L}\\d])"), meaning);
        }

        static Rule word(FeatureWords.Feature feature) {
            return new Rule(feature.regex(), _ -> feature.name());
        }
    }
}
