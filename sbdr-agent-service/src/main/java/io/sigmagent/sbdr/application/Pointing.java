package io.sigmagent.sbdr.application;

import io.sigmagent.agent.turn.ShownProduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of the shown products a text points at: "the second one", "number 2", "the cheapest", or a
 * part of a title.
 */
final class Pointing {

    private static final Pattern ORDINAL =
            Pattern.compile(
                    "(?i)\\b(?:(?<one>first|1st)|(?<two>second|2nd)|(?<three>third|3rd)|(?<last>last)|(?:number|no\\.?|option|#)"
                        + " ?(?<n>[1-3]))(?: (?:one|two|option|model|laptop|product))?\\b(?!"
                        + " (?:time|thing|week|month|day|of all|floor))");

    private static final Pattern CHEAPEST =
            Pattern.compile("(?i)\\bthe (?:cheapest|least expensive)\\b");
    private static final Pattern DEAREST =
            Pattern.compile("(?i)\\bthe (?:dearest|most expensive|priciest)\\b");

    private Pointing() {}

    static List<ShownProduct> at(String text, List<ShownProduct> shown) {
        List<ShownProduct> meant = new ArrayList<>(byPlace(text, shown));
        if (CHEAPEST.matcher(text).find()) {
            meant.add(shown.stream().min(Comparator.comparing(ShownProduct::price)).orElseThrow());
        }
        if (DEAREST.matcher(text).find()) {
            meant.add(shown.stream().max(Comparator.comparing(ShownProduct::price)).orElseThrow());
        }
        return meant.isEmpty() ? byTitle(text, shown) : meant.stream().distinct().toList();
    }

    private static List<ShownProduct> byPlace(String text, List<ShownProduct> shown) {
        List<ShownProduct> meant = new ArrayList<>();
        Matcher m = ORDINAL.matcher(text);
        while (m.find()) {
            int place = place(m, shown.size());
            if (place <= shown.size()) {
                meant.add(shown.get(place - 1));
            }
        }
        return meant;
    }

    private static int place(Matcher m, int last) {
        if (m.group("n") != null) {
            return Integer.parseInt(m.group("n"));
        }
        if (m.group("last") != null) {
            return last;
        }
        if (m.group("one") != null) {
            return 1;
        }
        return m.group("two") != null ? 2 : 3;
    }

    /** By words that stand in one of the titles only. */
    private static List<ShownProduct> byTitle(String text, List<ShownProduct> shown) {
        Set<String> said = words(text);
        return shown.stream()
                .filter(product ->
                        words(product.title()).stream()
                                .filter(word -> inTitles(word, shown) == 1)
                                .anyMatch(said::contains))
                .toList();
    }

    private static long inTitles(String word, List<ShownProduct> shown) {
        return shown.stream().filter(product -> words(product.title()).contains(word)).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> word.length() > 3)
                .collect(Collectors.toSet());
    }
}
