package io.sigmagent.account.application;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.ProductQuery;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue;
import io.sigmagent.agent.turn.FactValue.Budget;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer looks for.
 *
 * @param said words of the messages, in lower case
 * @param category what kind of product; empty = not known
 * @param most the most that they want to spend; null = not known
 */
record Need(List<String> said, String category, @Nullable BigDecimal most) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FILLERS =
            Set.of(
                    ("a also an and any are best buy can could do does for from get good have how i"
                                    + " is it looking me much my need new of on or please recommend"
                                    + " show some something that the there this to under want what"
                                    + " which with would you your")
                            .split(" ", -1));

    static Need of(Turn turn) {
        return new Need(
                words(turn.text()),
                value(turn, Factor.CATEGORY, Word.class).map(Word::word).orElse(""),
                value(turn, Factor.BUDGET_RANGE, Budget.class).map(Budget::max).orElse(null));
    }

    boolean isKnown() {
        return !category.isEmpty() || !said.isEmpty();
    }

    boolean hasBudget() {
        return most != null;
    }

    /** The search: a product type that the words name, else the words themselves. */
    ProductQuery query(Catalogue catalogue) {
        return type(catalogue, said)
                .or(() -> type(catalogue, words(category)))
                .map(ProductQuery::ofType)
                .orElseGet(() -> ProductQuery.words(searched()))
                .between(null, most);
    }

    private String searched() {
        String own = said.stream().filter(word -> !FILLERS.contains(word)).collect(joining(" "));
        return own.isEmpty() ? category : own;
    }

    /** The type that shares most words with them; the shorter name where two share as many. */
    private static Optional<String> type(Catalogue catalogue, List<String> words) {
        Set<String> stems = stems(words);
        return catalogue.productTypes().keySet().stream()
                .filter(type -> shared(type, stems) > 0)
                .max(
                        Comparator.comparingLong((String type) -> shared(type, stems))
                                .thenComparingInt(type -> -words(type).size())
                                .thenComparing(Comparator.reverseOrder()));
    }

    private static long shared(String type, Set<String> stems) {
        return stems(words(type)).stream().filter(stems::contains).count();
    }

    private static Set<String> stems(List<String> words) {
        return words.stream()
                .filter(word -> !FILLERS.contains(word))
                .map(word -> word.length() > 3 ? word.replaceFirst("s$", "") : word)
                .collect(toSet());
    }

    private static List<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static <V extends FactValue> Optional<V> value(
            Turn turn, Factor factor, Class<V> expected) {
        return turn.fact(factor).map(Fact::value).filter(expected::isInstance).map(expected::cast);
    }
}
