package io.sigmagent.agent.claims;

import io.sigmagent.agent.facts.BudgetFinder;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the customer said that they would spend. */
final class Budgets {

    private static final BudgetFinder ANY = new BudgetFinder("USD", List.of());

    private Budgets() {}

    /**
     * An amount of a budget.
     *
     * @param currency null = none was named
     */
    record Bound(BigDecimal amount, @Nullable String currency) {}

    /**
     * The bounds that are known, and those that are just learnt as far as the customer wrote them.
     */
    static Stream<Bound> of(Draft draft) {
        Stream<Fact> passedOn =
                draft.turn().packet() == null
                        ? Stream.empty()
                        : draft.turn().packet().facts().stream();
        Stream<Fact> known = Stream.concat(passedOn, draft.turn().facts().stream());
        Stream<Bound> learnt =
                draft.answer().facts().stream()
                        .flatMap(fact -> bounds(fact).filter(bound -> isSaid(draft, fact, bound)));
        return Stream.concat(known.flatMap(Budgets::bounds), learnt);
    }

    private static boolean isSaid(Draft draft, Fact fact, Bound bound) {
        Stream<BigDecimal> said =
                Stream.concat(
                        Amounts.numbersIn(
                                Plain.folded(NumberWords.inDigits(Plain.of(fact.quote())))),
                        ANY.find(fact.quote(), true).stream()
                                .flatMap(found -> bounds(found.value()))
                                .map(Bound::amount));
        return draft.turn().text().contains(fact.quote())
                && said.anyMatch(one -> one.compareTo(bound.amount()) == 0);
    }

    private static Stream<Bound> bounds(Fact fact) {
        return fact.value() instanceof FactValue.Budget budget ? bounds(budget) : Stream.empty();
    }

    private static Stream<Bound> bounds(FactValue.Budget budget) {
        return Stream.concat(Stream.ofNullable(budget.min()), Stream.ofNullable(budget.max()))
                .map(amount -> new Bound(amount, budget.currency()));
    }
}
