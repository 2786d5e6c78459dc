package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What can be searched in things of one kind: fields for {@code field:value}, and texts for plain
 * words.
 */
final class Search<T> {

    /** Whether a thing has what a filter asks for. */
    private interface Matcher<T> {
        boolean matches(T thing, SearchTerm.Filter filter);
    }

    private final Map<String, Matcher<T>> fields = new HashMap<>();
    private final Function<T, List<String>> texts;

    /** The texts in which plain words are looked for, most important first. */
    Search(Function<T, List<String>> texts) {
        this.texts = texts;
    }

    /** A field that holds words: a value is a phrase in it. */
    Search<T> text(String name, Function<T, List<String>> values) {
        fields.put(
                name,
                (thing, filter) ->
                        values.apply(thing).stream()
                                .anyMatch(text ->
                                        SearchWords.holds(SearchWords.of(text), filter.value())));
        return this;
    }

    /**
     * A field that is compared as a whole, without regard to case; a star at the end opens it, a
     * comma lists alternatives.
     */
    Search<T> keyword(String name, Function<T, List<String>> values) {
        fields.put(
                name,
                (thing, filter) ->
                        alternatives(filter.value())
                                .anyMatch(wanted ->
                                        values.apply(thing).stream()
                                                .anyMatch(has -> equal(has, wanted))));
        return this;
    }

    /** A field of numbers, one of which must compare. */
    Search<T> number(String name, Function<T, List<BigDecimal>> values) {
        fields.put(name, (thing, filter) -> compares(filter, values.apply(thing), BigDecimal::new));
        return this;
    }

    /** A field of time; a day without a time is its first instant. */
    Search<T> time(String name, Function<T, Instant> value) {
        fields.put(
                name,
                (thing, filter) -> compares(filter, List.of(value.apply(thing)), Search::instant));
        return this;
    }

    boolean matches(T thing, SearchTerm term) {
        return switch (term) {
            case SearchTerm.All(var parts) -> parts.stream().allMatch(part -> matches(thing, part));
            case SearchTerm.Any(var parts) -> parts.stream().anyMatch(part -> matches(thing, part));
            case SearchTerm.Not(var part) -> !matches(thing, part);
            case SearchTerm.Words(var text) ->
                    texts.apply(thing).stream()
                            .anyMatch(has -> SearchWords.holds(SearchWords.of(has), text));
            // Shopify ignores a field that it does not know, and warns.
            case SearchTerm.Filter filter ->
                    fields.getOrDefault(filter.field(), (_, _) -> true).matches(thing, filter);
        };
    }

    /** The filters whose field it does not know. */
    List<SearchTerm.Filter> unknown(SearchTerm term) {
        return term.leaves()
                .filter(leaf ->
                        leaf instanceof SearchTerm.Filter filter
                                && !fields.containsKey(filter.field()))
                .map(SearchTerm.Filter.class::cast)
                .toList();
    }

    /** Best first: words found in more important texts count more. */
    Comparator<T> byRelevance(SearchTerm term) {
        return Comparator.comparingInt((T thing) -> score(thing, term)).reversed();
    }

    private int score(T thing, SearchTerm term) {
        List<String> all = texts.apply(thing);
        int score = 0;
        for (SearchTerm leaf : term.leaves().toList()) {
            String wanted =
                    leaf instanceof SearchTerm.Words(var text)
                            ? text
                            : ((SearchTerm.Filter) leaf).value();
            for (int i = 0; i < all.size(); i++) {
                score += SearchWords.holds(SearchWords.of(all.get(i)), wanted) ? all.size() - i : 0;
            }
        }
        return score;
    }

    private static Stream<String> alternatives(String value) {
        return Arrays.stream(value.split(",", -1)).map(String::strip);
    }

    private static boolean equal(String has, String wanted) {
        if (wanted.endsWith("*")) {
            String start = wanted.substring(0, wanted.length() - 1);
            return has.regionMatches(true, 0, start, 0, start.length());
        }
        return has.equalsIgnoreCase(wanted);
    }

    private static <C extends Comparable<? super C>> boolean compares(
            SearchTerm.Filter filter, List<C> values, Function<String, C> reader) {
        if (filter.value().equals("*")) {
            return !values.isEmpty();
        }
        try {
            C wanted = reader.apply(filter.value());
            return values.stream()
                    .anyMatch(value -> compares(filter.comparison(), value.compareTo(wanted)));
        } catch (NumberFormatException | DateTimeException e) {
            return false;
        }
    }

    private static boolean compares(String comparison, int order) {
        return switch (comparison) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            default -> order == 0;
        };
    }

    private static Instant instant(String text) {
        return text.length() <= 10
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text.contains(" ") ? text.replace(' ', 'T') : text)
                        .toInstant();
    }
}
