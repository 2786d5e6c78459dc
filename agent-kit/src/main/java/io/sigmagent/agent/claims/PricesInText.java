package io.sigmagent.agent.claims;

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

/** An amount in the text is one that the store told in this turn, or the customer's own budget. */
final class PricesInText implements ClaimCheck.Rule {

    @Override
    public String claim() {
        return "price";
    }

    @Override
    public Optional<List<LedgerEntry>> prove(Turn turn, Answer draft, Ledger ledger) {
        List<LedgerEntry> proof = new ArrayList<>();
        for (BigDecimal amount : Amounts.in(draft.text()).toList()) {
            Optional<LedgerEntry> told = told(ledger, amount);
            told.ifPresent(proof::add);
            if (told.isEmpty() && !isBudget(turn, draft, amount)) {
                return Optional.empty();
            }
        }
        return Optional.of(proof);
    }

    private static Optional<LedgerEntry> told(Ledger ledger, BigDecimal amount) {
        return ledger.of(Kind.PRICE)
                .filter(entry -> same(new BigDecimal(entry.value().split(" ", 2)[0]), amount))
                .findFirst();
    }

    private static boolean isBudget(Turn turn, Answer draft, BigDecimal amount) {
        Stream<Fact> passedOn =
                turn.packet() == null ? Stream.empty() : turn.packet().facts().stream();
        return Stream.of(passedOn, turn.facts().stream(), draft.facts().stream())
                .flatMap(facts -> facts)
                .flatMap(PricesInText::bounds)
                .anyMatch(bound -> same(bound, amount));
    }

    private static Stream<BigDecimal> bounds(Fact fact) {
        return fact.value() instanceof Budget budget
                ? Stream.concat(Stream.ofNullable(budget.min()), Stream.ofNullable(budget.max()))
                : Stream.empty();
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) == 0;
    }
}
