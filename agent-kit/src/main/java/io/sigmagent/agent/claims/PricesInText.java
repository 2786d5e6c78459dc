package io.sigmagent.agent.claims;

import io.sigmagent.agent.claims.Amounts.Amount;
import io.sigmagent.agent.facts.BudgetFinder;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Budget;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An amount in the text is one that the store told in this turn, or the customer's own budget; what
 * is said to be a price is the store's alone.
 */
final class PricesInText implements ClaimCheck.Rule {

    private static final BudgetFinder ANY = new BudgetFinder("USD", List.of());

    @Override
    public String claim() {
        return "price";
    }

    @Override
    public Optional<List<LedgerEntry>> prove(Turn turn, Answer draft, Ledger ledger) {
        List<LedgerEntry> proof = new ArrayList<>();
        boolean priced =
                Amounts.pricesIn(draft.text()).allMatch(amount -> told(ledger, amount).isPresent());
        for (Amount amount : Amounts.in(draft.text()).toList()) {
            Optional<LedgerEntry> told = told(ledger, amount);
            told.ifPresent(proof::add);
            if (!priced || (told.isEmpty() && !isBudget(turn, draft, amount))) {
                return Optional.empty();
            }
        }
        return priced ? Optional.of(proof) : Optional.empty();
    }

    private static Optional<LedgerEntry> told(Ledger ledger, Amount amount) {
        return ledger.of(Kind.PRICE).filter(entry -> isOf(entry, amount)).findFirst();
    }

    private static boolean isOf(LedgerEntry entry, Amount amount) {
        String[] price = entry.value().split(" ", -1);
        return amount.is(new BigDecimal(price[0]), price[1]);
    }

    /** What a brain has just learnt counts only as far as the customer wrote it. */
    private static boolean isBudget(Turn turn, Answer draft, Amount amount) {
        Stream<Fact> passedOn =
                turn.packet() == null ? Stream.empty() : turn.packet().facts().stream();
        Stream<Fact> known = Stream.concat(passedOn, turn.facts().stream());
        Stream<Fact> learnt = draft.facts().stream().filter(fact -> isSaid(turn, fact, amount));
        return Stream.concat(known, learnt).anyMatch(fact -> isBudget(fact, amount));
    }

    private static boolean isSaid(Turn turn, Fact fact, Amount amount) {
        Stream<BigDecimal> said =
                Stream.concat(
                        Amounts.numbersIn(fact.quote()),
                        ANY.find(fact.quote(), true).stream()
                                .flatMap(found -> bounds(found.value())));
        return turn.text().contains(fact.quote()) && said.anyMatch(one -> amount.is(one, null));
    }

    private static boolean isBudget(Fact fact, Amount amount) {
        return fact.value() instanceof Budget budget
                && bounds(budget).anyMatch(bound -> amount.is(bound, budget.currency()));
    }

    private static Stream<BigDecimal> bounds(Budget budget) {
        return Stream.concat(Stream.ofNullable(budget.min()), Stream.ofNullable(budget.max()));
    }
}
