package io.sigmagent.agent.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads numbers as people write them: "1,500", "1.500,00", "1 500", "fifteen hundred". */
final class Numbers {
    /** Digits with or without grouping and fraction. */
    static final String DIGITS =
            "\\d{1,3}(?:[.,' ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,3})?(?!\\d)";

    private static final Map<String, Integer> SMALL =
            Stream.of(
                            counted(
                                    1,
                                    "one two three four five six seven eight nine ten eleven twelve"
                                        + " thirteen fourteen fifteen sixteen seventeen eighteen"
                                        + " nineteen"),
                            tens("twenty thirty forty fifty sixty seventy eighty ninety"),
                            counted(2, "dos tres cuatro cinco seis siete ocho nueve diez"),
                            counted(12, "doce trece catorce quince"),
                            tens(
                                    "veinte treinta cuarenta cincuenta sesenta setenta ochenta"
                                            + " noventa"),
                            counted(
                                    2,
                                    "deux trois quatre cinq - sept huit neuf dix onze douze"
                                            + " treize"),
                            tens("vingt trente quarante cinquante soixante"),
                            Map.of("quatre-vingt", 80, "quatre-vingts", 80, "quinze", 15)
                                    .entrySet()
                                    .stream())
                    .flatMap(entries -> entries)
                    .filter(entry -> !entry.getKey().equals("-"))
                    .collect(Collectors.toUnmodifiableMap(Entry::getKey, Entry::getValue));
    private static final Map<String, Integer> GREAT =
            Map.of(
                    "hundred",
                    100,
                    "thousand",
                    1000,
                    "grand",
                    1000,
                    "cien",
                    100,
                    "ciento",
                    100,
                    "cent",
                    100,
                    "mil",
                    1000,
                    "mille",
                    1000);
    private static final String SMALL_WORD = alternatives(SMALL);
    private static final String GREAT_WORD = alternatives(GREAT);

    /** Number words; "a hundred" counts, "a" alone does not. Endless ones would fill the stack. */
    static final String WORDS =
            "(?:an?|"
                    + SMALL_WORD
                    + "|(?:a )?couple(?: of)?)[ -](?:"
                    + GREAT_WORD
                    + ")(?:[ -](?:and )?(?:"
                    + SMALL_WORD
                    + "|"
                    + GREAT_WORD
                    + ")){0,12}|(?:"
                    + SMALL_WORD
                    + ")(?:[ -](?:(?:and|y|et)[ -])?(?:"
                    + SMALL_WORD
                    + ")){0,12}|mille?";

    private Numbers() {}

    static BigDecimal read(String raw) {
        String text = raw.strip().toLowerCase(Locale.ROOT);
        return Character.isDigit(text.charAt(0)) ? digits(text) : new BigDecimal(words(text));
    }

    private static BigDecimal digits(String text) {
        String compact = text.replace(" ", "").replace("'", "");
        int last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','));
        if (last < 0) {
            return new BigDecimal(compact);
        }
        String whole = compact.substring(0, last).replace(".", "").replace(",", "");
        String rest = compact.substring(last + 1);
        boolean grouping = rest.length() == 3 && !whole.equals("0");
        return new BigDecimal(grouping ? whole + rest : whole + "." + rest);
    }

    private static int words(String text) {
        int total = 0;
        int current = 0;
        for (String word : text.replace("quatre-vingt", "quatre_vingt").split("[ -]+", -1)) {
            int small = SMALL.getOrDefault(word.replace('_', '-'), 0);
            int great = GREAT.getOrDefault(word, 0);
            current = word.equals("couple") ? 2 : current + small;
            if (great == 100) {
                current = Math.max(1, current) * 100;
            } else if (great == 1000) {
                total += Math.max(1, current) * 1000;
                current = 0;
            }
        }
        return Math.max(1, total + current);
    }

    private static Stream<Entry<String, Integer>> counted(int first, String words) {
        String[] names = words.split(" ", -1);
        return IntStream.range(0, names.length).mapToObj(i -> Map.entry(names[i], first + i));
    }

    private static Stream<Entry<String, Integer>> tens(String words) {
        String[] names = words.split(" ", -1);
        return IntStream.range(0, names.length).mapToObj(i -> Map.entry(names[i], 20 + 10 * i));
    }

    private static String alternatives(Map<String, Integer> words) {
        return words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|"));
    }
}
