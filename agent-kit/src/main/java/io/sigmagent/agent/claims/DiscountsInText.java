package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A discount is named only when a tool granted one. */
final class DiscountsInText implements ClaimCheck.Rule {

    private static final Pattern DISCOUNT =
            Pattern.compile(
                    "\\d\\s?(?:%|percent)\\s*(?:off|discount|cheaper|less)"
                            + "|discount of \\d|(?:discount|promo|coupon) code [A-Z0-9]{4,}",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public String claim() {
        return "discount";
    }

    @Override
    public Optional<List<LedgerEntry>> prove(Turn turn, Answer draft, Ledger ledger) {
        if (!DISCOUNT.matcher(draft.text()).find()) {
            return Optional.of(List.of());
        }
        List<LedgerEntry> granted = ledger.of(Kind.DISCOUNT).toList();
        return granted.isEmpty() ? Optional.empty() : Optional.of(granted);
    }
}
