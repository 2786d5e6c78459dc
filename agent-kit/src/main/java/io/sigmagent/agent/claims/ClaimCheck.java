package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Turn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets an answer pass only if each thing that it claims is proven by the ledger of its turn: shown
 * products, prices, discounts, what happened to an order, what was written, and who the customer
 * is. Each kind of claim is one {@link Rule}.
 */
public final class ClaimCheck {

    private static final List<Rule> RULES =
            List.of(
                    new ShownProducts(),
                    new PricesInText(),
                    new DiscountsInText(),
                    new OrdersInText(),
                    new WritesInText(),
                    new IdentityClaimed());

    /** The verdict on a draft. */
    public Verdict check(Turn turn, Answer draft, Ledger ledger) {
        Set<LedgerEntry> proof = new LinkedHashSet<>();
        Answer own = Quotes.without(turn, draft);
        for (Rule rule : RULES) {
            Optional<List<LedgerEntry>> proven = rule.prove(turn, own, ledger);
            if (proven.isEmpty()) {
                return new Verdict.Refused(rule.claim());
            }
            proof.addAll(proven.get());
        }
        ledger.of(Kind.GUIDE).forEach(proof::add);
        ledger.of(Kind.POLICY).forEach(proof::add);
        return new Verdict.Proven(List.copyOf(proof));
    }

    /** What came of a check. */
    public sealed interface Verdict {

        /**
         * All that it claims is proven.
         *
         * @param proof the entries that it rests on
         */
        record Proven(List<LedgerEntry> proof) implements Verdict {}

        /**
         * It claims something that nothing proves.
         *
         * @param claim kind of the claim, for instance "price"
         */
        record Refused(String claim) implements Verdict {}
    }

    /** Proves one kind of claim. */
    interface Rule {

        /** Kind of the claim. */
        String claim();

        /** What proves all claims of this kind in the draft; empty = one is not proven. */
        Optional<List<LedgerEntry>> prove(Turn turn, Answer draft, Ledger ledger);
    }
}
