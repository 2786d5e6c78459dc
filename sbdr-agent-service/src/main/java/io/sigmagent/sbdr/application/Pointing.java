package io.sigmagent.sbdr.application;

import io.sigmagent.agent.turn.ShownProduct;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Which of the shown products a text points at: "the second one", "number 2", "the cheapest", or a
 * part of a title.
 */
final class Pointing {

    private static final List<String> PLACES = List.of("first", "second", "third");

    private Pointing() {}

    static List<ShownProduct> at(String text, List<ShownProduct> shown) {
        List<ShownProduct> meant = new ArrayList<>(byPlace(text, shown));
        if (Heard.says("cheapest", text)) {
            meant.add(shown.stream().min(Comparator.comparing(ShownProduct::price)).orElseThrow());
        }
        if (Heard.says("dearest", text)) {
            meant.add(shown.stream().max(Comparator.comparing(ShownProduct::price)).orElseThrow());
        }
        return meant.isEmpty() ? byTitle(text, shown) : meant.stream().distinct().toList();
    }

    /** In the order in which they are named. */
    private static List<ShownProduct> byPlace(String text, List<ShownProduct> shown) {
        Map<Integer, Integer> named = new TreeMap<>();
        for (String place : PLACES) {
            Heard.in(place, text)
                    .results()
                    .forEach(found -> named.put(found.start(), PLACES.indexOf(place) + 1));
        }
        Heard.in("last", text).results().forEach(found -> named.put(found.start(), shown.size()));
        Matcher number = Heard.in("number", text);
        while (number.find()) {
            named.put(number.start(), text.charAt(number.end() - 1) - '0');
        }
        return named.values().stream()
                .filter(place -> place <= shown.size())
                .map(place -> shown.get(place - 1))
                .toList();
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
