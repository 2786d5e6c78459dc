package io.sigmagent.agent.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which kind of product a text is about. The longest words win; what it is *for* or comes *with*
 * counts less.
 */
public final class CategoryFinder {

    private static final Pattern NEGATED =
            Spelling.pattern(
                    "(?:not|instead of|rather than|no|n't (?:need|want)|already have|bought)"
                            + " (?:(?:a|an|the|another|any|my) )?$");

    private static final Pattern BESIDE =
            Spelling.pattern(
                    "(?:(?<!look )(?<!looking )(?<!search )(?<!searching )(?<!shopping )(?<!hunting"
                        + " )(?<!shop )(?<!market )(?:for|with|to|like)|my|our)"
                        + " (?:(?:my|the|a|an|our|your|good|great|decent|nice|big|new|old) )*$");

    private final List<Word> words;

    public CategoryFinder(List<CategoryWords> categories) {
        this.words = categories.stream().flatMap(CategoryFinder::words).toList();
    }

    /** The category that the text is about. */
    public Optional<Found<String>> find(String message) {
        String text = Spelling.even(message);
        List<Hit> hits = new ArrayList<>();
        for (Word word : words) {
            Matcher m = word.pattern().matcher(text);
            while (m.find()) {
                hits.add(hit(text, word, m));
            }
        }
        return hits.stream()
                .filter(hit -> hit.rank() < Hit.NEVER)
                .filter(hit -> hits.stream().noneMatch(other -> other.covers(hit)))
                .min(
                        Comparator.comparingInt(Hit::rank)
                                .thenComparingInt(hit -> hit.found().start()))
                .map(Hit::found);
    }

    private static Hit hit(String text, Word word, Matcher m) {
        var found = new Found<>(word.category(), m.start(), m.end());
        String left = text.substring(0, m.start());
        if (NEGATED.matcher(left).find()) {
            return new Hit(found, Hit.NEVER);
        }
        boolean beside = BESIDE.matcher(left).find();
        return new Hit(found, (word.weak() ? 2 : 0) + (beside ? 1 : 0));
    }

    private static Stream<Word> words(CategoryWords category) {
        return Stream.concat(
                category.words().stream()
                        .map(word -> new Word(category.name(), pattern(word), false)),
                category.weak().stream()
                        .map(word -> new Word(category.name(), pattern(word), true)));
    }

    private static Pattern pattern(String words) {
        String[] parts = words.strip().split("[ -]+", -1);
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < parts.length - 1; i++) {
            regex.append(Pattern.quote(parts[i])).append("[ -]?");
        }
        return Spelling.words(regex + anyNumber(parts[parts.length - 1]));
    }

    private static String anyNumber(String word) {
        return switch (word) {
            case String w when w.endsWith("ies") ->
                    Pattern.quote(w.substring(0, w.length() - 3)) + "(?:y|ies)";
            case String w when w.matches(".*(?:ch|sh|x|ss)es") ->
                    Pattern.quote(w.substring(0, w.length() - 2)) + "(?:es)?";
            case String w when w.matches(".*(?:ch|sh|x|ss)") -> Pattern.quote(w) + "(?:es)?";
            case String w when w.endsWith("s") ->
                    Pattern.quote(w.substring(0, w.length() - 1)) + "s?";
            case String w when w.matches(".*[^aeiou]y") ->
                    Pattern.quote(w.substring(0, w.length() - 1)) + "(?:y|ies)";
            default -> Pattern.quote(word) + "s?";
        };
    }

    private record Word(String category, Pattern pattern, boolean weak) {}

    private record Hit(Found<String> found, int rank) {

        static final int NEVER = 9;

        boolean covers(Hit other) {
            return found.overlaps(other.found)
                    && found.end() - found.start() > other.found.end() - other.found.start();
        }
    }
}
