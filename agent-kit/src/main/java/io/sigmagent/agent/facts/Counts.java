package io.sigmagent.agent.facts;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** Words for small counts, units of time, days and months. */
final class Counts {
    private static final Map<String, Integer> WORDS =
            Map.ofEntries(
                    Map.entry("two", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("five", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("eight", 8),
                    Map.entry("nine", 9),
                    Map.entry("ten", 10),
                    Map.entry("eleven", 11),
                    Map.entry("twelve", 12),
                    Map.entry("dos", 2),
                    Map.entry("deux", 2),
                    Map.entry("tres", 3),
                    Map.entry("trois", 3),
                    Map.entry("dozen", 12),
                    Map.entry("a dozen", 12),
                    Map.entry("both", 2),
                    Map.entry("a pair of", 2));

    private Counts() {}

    static int of(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        if (word.contains("couple")) {
            return 2;
        }
        if (word.contains("few") || word.contains("several")) {
            return 3;
        }
        return WORDS.getOrDefault(word, 1);
    }

    static ChronoUnit unit(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case String u
                    when (u.startsWith("w") && !u.startsWith("working")) || u.startsWith("se") ->
                    ChronoUnit.WEEKS;
            case String u when u.startsWith("m") || u.startsWith("q") -> ChronoUnit.MONTHS;
            case String u when u.startsWith("y") -> ChronoUnit.YEARS;
            default -> ChronoUnit.DAYS;
        };
    }

    static DayOfWeek day(String name) {
        return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    }

    static Month month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month;
            }
        }
        throw new IllegalArgumentException("month: " + name + " (expected: an English month)");
    }
}
