package io.sigmagent.agent.facts;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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
                    Map.entry("cuatro", 4),
                    Map.entry("quatre", 4),
                    Map.entry("cinco", 5),
                    Map.entry("cinq", 5),
                    Map.entry("seis", 6),
                    Map.entry("siete", 7),
                    Map.entry("sept", 7),
                    Map.entry("ocho", 8),
                    Map.entry("huit", 8),
                    Map.entry("nueve", 9),
                    Map.entry("neuf", 9),
                    Map.entry("diez", 10),
                    Map.entry("dix", 10),
                    Map.entry("quince", 15),
                    Map.entry("quinze", 15),
                    Map.entry("un par de", 2),
                    Map.entry("unos", 3),
                    Map.entry("unas", 3),
                    Map.entry("quelques", 3),
                    Map.entry("dozen", 12),
                    Map.entry("a dozen", 12),
                    Map.entry("both", 2),
                    Map.entry("a pair of", 2));

    private static final Map<String, DayOfWeek> DAYS =
            beginnings(
                    List.of(
                            "mon tue wed thu fri sat sun",
                            "lun mar mie jue vie sab dom",
                            "lun mar mer jeu ven sam dim"),
                    DayOfWeek.values());
    private static final Map<String, Month> MONTHS =
            beginnings(
                    List.of(
                            "jan feb mar apr may jun jul aug sep oct nov dec",
                            "ene feb mar abr may jun jul ago sep oct nov dic",
                            "jan fev mar avr mai juin juil aou sep oct nov dec"),
                    Month.values());

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
            case String u when u.startsWith("y") || u.startsWith("a") -> ChronoUnit.YEARS;
            default -> ChronoUnit.DAYS;
        };
    }

    static DayOfWeek day(String name) {
        return Objects.requireNonNull(DAYS.get(plain(name).substring(0, 3)), name);
    }

    static Month month(String name) {
        String plain = plain(name);
        int letters = plain.startsWith("jui") ? 4 : 3;
        return Objects.requireNonNull(MONTHS.get(plain.substring(0, letters)), name);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** What names begin with, in the order of the calendar. */
    private static <E> Map<String, E> beginnings(List<String> names, E[] values) {
        Map<String, E> beginnings = new HashMap<>();
        for (String language : names) {
            String[] inOrder = language.split(" ", -1);
            for (int at = 0; at < values.length; at++) {
                beginnings.put(inOrder[at], values[at]);
            }
        }
        return Map.copyOf(beginnings);
    }
}
