package io.sigmagent.agent.application;

import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.util.List;

/**
 * Writes only what the turn's agent may write, and only for the turn's own customer.
 *
 * @param writer the store's
 * @param rights of the turn
 * @param ledger of the turn: which draft orders are this customer's
 */
record OwnWriter(StoreWriter writer, Rights rights, Ledger ledger) implements StoreWriter {

    /** Named by a refusal: this agent does not do that, or not for this customer. */
    static final String NOT_ALLOWED = "identity";

    @Override
    public WriteResult write(String purpose, StoreWrite write) {
        return isAllowed(write)
                ? writer.write(purpose, write)
                : new WriteResult.Refused(List.of(NOT_ALLOWED));
    }

    private boolean isAllowed(StoreWrite write) {
        return switch (write) {
            case StoreWrite.MakeDraftOrder order -> rights.allowDraftFor(order.email());
            case StoreWrite.WithdrawDraftOrder(var id) -> isOwnDraft(id);
            case StoreWrite.ChangeAddress(_, var owner, _) -> rights.allowChange(owner);
            case StoreWrite.CancelOrder(_, var owner) -> rights.allowChange(owner);
            case StoreWrite.RequestReturn(_, var owner, _, _) -> rights.allowChange(owner);
        };
    }

    /** It was made in this session: a tool told of it, or the agent had noted it. */
    private boolean isOwnDraft(String id) {
        return rights.allow(Rights.Deed.MAKE_DRAFT_ORDERS)
                && (ledger.of(Kind.DRAFT_ORDER).anyMatch(entry -> entry.subject().equals(id))
                        || rights.turn().memory().values().stream()
                                .anyMatch(note -> note.contains(id)));
    }
}
