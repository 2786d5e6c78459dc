package io.sigmagent.success.application;

import io.sigmagent.agent.knowledge.Guide;
import io.sigmagent.agent.knowledge.Guide.Step;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.HistoryLine;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Turn;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the guide, and the place in it, that a customer means. */
final class Guides {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 4;

    private final KnowledgeBase knowledge;

    Guides(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The guide of that category. */
    Optional<Guide> of(String category) {
        return knowledge.guideFor(category);
    }

    /** The guide that the customer's own words name. */
    Optional<Guide> named(Turn turn) {
        return turn.messages().isEmpty() ? Optional.empty() : knowledge.guideFor(turn.text());
    }

    /** The guide for what was spoken of before: the category, the products, the conversation. */
    Optional<Guide> implied(Turn turn) {
        Stream<String> category = turn.fact(Factor.CATEGORY).stream().flatMap(Guides::word);
        Stream<String> products = turn.shown().stream().map(ShownProduct::title);
        Stream<String> said =
                turn.history().reversed().stream()
                        .filter(HistoryLine::isCustomers)
                        .map(HistoryLine::text);
        return Stream.of(category, products, said)
                .flatMap(texts -> texts)
                .map(knowledge::guideFor)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<String> word(Fact fact) {
        return fact.value() instanceof Word(var word) ? Stream.of(word) : Stream.empty();
    }

    /**
     * The step with a hint that a problem is about: the one that shares most words with it, the
     * product's own name aside.
     */
    static Optional<Step> stepFor(Guide guide, String problem) {
        Set<String> asked = words(problem);
        asked.removeAll(words(guide.title() + " " + guide.category()));
        return guide.steps().stream()
                .filter(step -> step.trouble() != null)
                .max(Comparator.comparingLong(step -> shared(step, asked)))
                .filter(step -> shared(step, asked) > 0);
    }

    private static long shared(Step step, Set<String> asked) {
        String all = step.title() + " " + step.text() + " " + step.trouble();
        return words(all).stream().filter(asked::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1))
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> word.replaceFirst("s$", ""))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
