package io.sigmagent.orchestrator.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The phrases of {@code alarms/orchestrator_<language>.txt}. All languages are looked through:
 * whoever is desperate may not write in the language of the session.
 */
final class AlarmPhrases {

    static final AlarmPhrases SHIPPED = shipped("en", "es", "fr");

    private static final int FLAGS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private final Map<Alarm, List<Pattern>> phrases = new EnumMap<>(Alarm.class);

    private AlarmPhrases() {}

    /** The text with one kind of apostrophe and of white space. */
    static String plain(String text) {
        return text.replaceAll("[’‘`´]", "'").replaceAll("\\s+", " ");
    }

    boolean find(Alarm alarm, String plain) {
        return phrases.getOrDefault(alarm, List.of()).stream()
                .anyMatch(phrase -> phrase.matcher(plain).find());
    }

    private static AlarmPhrases shipped(String... languages) {
        AlarmPhrases shipped = new AlarmPhrases();
        for (String language : languages) {
            String file = "/alarms/orchestrator_" + language + ".txt";
            try (InputStream in = AlarmPhrases.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(
                            file + ": missing (expected: on the class path)");
                }
                shipped.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        return shipped;
    }

    /** Lines are comments, {@code [ALARM]}, {@code {name} = part of a phrase}, or phrases. */
    private void read(String file, String content) {
        Map<String, String> parts = new HashMap<>();
        List<Pattern> section = new ArrayList<>();
        for (String line : content.lines().map(String::strip).toList()) {
            Matcher part = Pattern.compile("(\\{\\w+}) = (.+)").matcher(line);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (line.matches("\\[\\w+]")) {
                Alarm alarm = Alarm.valueOf(line.substring(1, line.length() - 1));
                section = phrases.computeIfAbsent(alarm, _ -> new ArrayList<>());
            } else if (part.matches()) {
                parts.put(part.group(1), "(?:" + filled(part.group(2), parts) + ")");
            } else {
                section.add(compiled(file, filled(line, parts)));
            }
        }
    }

    private static String filled(String phrase, Map<String, String> parts) {
        String filled = phrase;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            filled = filled.replace(part.getKey(), part.getValue());
        }
        return filled;
    }

    private static Pattern compiled(String file, String phrase) {
        if (phrase.matches(".*\\{[a-z_]+}.*")) {
            throw new IllegalArgumentException(
                    file + ": " + phrase + " (expected: parts that are defined above)");
        }
        return Pattern.compile("(?<!\\w)(?:" + phrase + ")(?!\\w)", FLAGS);
    }
}
