package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Answer.Identified;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Optional;

/**
 * Who the customer is was found out by an order and its email; that makes nobody verified, and
 * replaces nobody who is.
 */
final class IdentityClaimed implements ClaimCheck.Rule {

    @Override
    public String claim() {
        return "identity";
    }

    @Override
    public Optional<List<LedgerEntry>> prove(Turn turn, Answer draft, Ledger ledger) {
        Identified who = draft.identity();
        if (who == null) {
            return Optional.of(List.of());
        }
        List<LedgerEntry> told = ledger.of(Kind.ORDER).toList();
        boolean proven =
                who.level() == IdentityLevel.CLAIMED
                        && !told.isEmpty()
                        && !turn.customer().identity().reaches(IdentityLevel.VERIFIED);
        return proven ? Optional.of(told) : Optional.empty();
    }
}
