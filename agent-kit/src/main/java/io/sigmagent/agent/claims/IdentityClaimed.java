package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.Answer.Identified;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.util.List;

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
    public Finding prove(Draft draft) {
        Identified who = draft.answer().identity();
        if (who == null) {
            return new Finding.Proven(List.of());
        }
        List<LedgerEntry> told = draft.ledger().of(Kind.ORDER).toList();
        boolean proven =
                who.level() == IdentityLevel.CLAIMED
                        && !told.isEmpty()
                        && !draft.turn().customer().identity().reaches(IdentityLevel.VERIFIED);
        return proven ? new Finding.Proven(told) : new Finding.Unproven("identity");
    }
}
