package io.sigmagent.agent.claims;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What claims sound like, in all languages at once: a lie need not be in the language of the
 * answer. In the files {@code claims/<language>.txt} a space is any space, {@code *} the rest of a
 * word, {@code _} a word, {@code ..} up to four words, {@code <n>} a number; alternatives stand in
 * brackets. Accents and capitals make no difference.
 */
final class Vocabulary {

    private static final List<String> LANGUAGES = List.of("en", "es", "fr");
    private static final Map<String, List<String>> PHRASES = phrases();
    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private static final String GAP = "(?:\\s+[^\\s.!?;:,]+){0,4}?\\s+";

    private Vocabulary() {}

    /** Any phrase of that section, as whole words. */
    static Pattern of(String section) {
        return PATTERNS.computeIfAbsent(section, Vocabulary::compile);
    }

    /** The phrases of that section as one expression. */
    static String alternatives(String section) {
        List<String> phrases = PHRASES.get(section);
        if (phrases == null) {
            throw new IllegalArgumentException(section + ": unknown (expected: a section)");
        }
        return phrases.stream().map(Vocabulary::expression).collect(joining("|", "(?:", ")"));
    }

    private static Pattern compile(String section) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + alternatives(section) + "(?![\\p{L}\\p{N}])");
    }

    private static String expression(String phrase) {
        return Arrays.stream(Plain.folded(Plain.of(phrase)).split(" [.][.] ", -1))
                .map(part ->
                        part.replaceAll("(?<=[\\p{L}'])\\*", "\\\\p{L}*")
                                .replace(" ?", "\\s*")
                                .replace(" ", "\\s+")
                                .replace("_", "[\\p{L}\\p{N}'-]+")
                                .replace("<n>", "(?<![\\d.,$€£#])\\d+(?:[.,]\\d+)*"))
                .collect(joining(GAP));
    }

    private static Map<String, List<String>> phrases() {
        Map<String, List<String>> all = new HashMap<>();
        LANGUAGES.stream()
                .map(Resource::sections)
                .flatMap(sections -> sections.entrySet().stream())
                .forEach(section ->
                        all.merge(
                                section.getKey(),
                                section.getValue(),
                                (one, more) ->
                                        Stream.concat(one.stream(), more.stream()).toList()));
        return all;
    }
}
