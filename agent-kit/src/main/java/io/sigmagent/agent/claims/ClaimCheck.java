package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Turn;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Lets an answer pass only if each thing that it claims is proven by the ledger of its turn: shown
 * products, prices, discounts, stock, what happened to an order, what was done or is promised, days
 * and any other figure, names, and who the customer is. Each kind of claim is one {@link Rule};
 * what a claim sounds like stands in {@code claims/*.txt}.
 */
public final class ClaimCheck {

    private static final List<Rule> RULES =
            List.of(
                    new ReadableText(),
                    new ShownProducts(),
                    new PricesInText(),
                    new DiscountsInText(),
                    new EchoedClaims(),
                    new StockInText(),
                    new OrdersInText(),
                    new WritesInText(),
                    new Deeds(),
                    new NeverSaid("promise", "promise"),
                    new NeverSaid("pressure", "pressure"),
                    new DatesInText(),
                    new PersonalDataInText(),
                    new ProductsInText(),
                    new FiguresInText(),
                    new IdentityClaimed());

    /**
     * The verdict on a draft.
     *
     * @param now when it is to be said: what the store told long before is old by then
     */
    public Verdict check(Turn turn, Answer draft, Ledger ledger, Instant now) {
        Set<LedgerEntry> proof = new LinkedHashSet<>();
        Draft read = Draft.of(turn, draft, ledger, now);
        for (Rule rule : RULES) {
            switch (rule.prove(read)) {
                case Finding.Proven(var entries) -> proof.addAll(entries);
                case Finding.Unproven(var words) -> {
                    return new Verdict.Refused(rule.claim(), words);
                }
            }
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
         * @param words the words that claim it, for a repair; never for a log
         */
        record Refused(String claim, String words) implements Verdict {

            /** The kind alone: the words may be personal. */
            @Override
            public String toString() {
                return "Refused[" + claim + "]";
            }
        }
    }

    /** Proves one kind of claim. */
    interface Rule {

        /** Kind of the claim. */
        String claim();

        /** What proves all claims of this kind in the draft, or the words that nothing proves. */
        Finding prove(Draft draft);
    }
}
