package io.sigmagent.agent.turn;

import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.OrderDetails;
import io.sigmagent.agent.store.RefundPreview;
import io.sigmagent.agent.store.WriteResult.AddressChanged;
import io.sigmagent.agent.store.WriteResult.Cancelled;
import io.sigmagent.agent.store.WriteResult.ReturnRequested;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What was done with orders, and what may be done, in a ledger. The subject is always the order's
 * id; the first word of a value says what it is, then comes the order's or the return's name, the
 * number of pieces or the amount.
 */
public final class OrderChanges {

    /** First words of what was done. */
    public static final String ADDRESS_CHANGED = "ADDRESS_CHANGED";

    public static final String CANCELLED = "CANCELLED";
    public static final String CANCELLING = "CANCELLING";
    public static final String RETURN_REQUESTED = "RETURN_REQUESTED";

    /** First words of what may be done. */
    public static final String ADDRESS_CHANGEABLE = "ADDRESS_CHANGEABLE";

    public static final String ADDRESS_FIXED = "ADDRESS_FIXED";
    public static final String CANCELLABLE = "CANCELLABLE";
    public static final String NOT_CANCELLABLE = "NOT_CANCELLABLE";
    public static final String RETURNABLE = "RETURNABLE";

    /** First words of money that a person decides on; the amount follows. */
    public static final String REFUND_DUE = "DUE";

    public static final String REFUND_SUGGESTED = "SUGGESTED";

    private static final String CHANGE_ADDRESS = "change_address";
    private static final String CANCEL_ORDER = "cancel_order";
    private static final String REQUEST_RETURN = "request_return";
    private static final Set<String> WRITES = Set.of(CHANGE_ADDRESS, CANCEL_ORDER, REQUEST_RETURN);

    private OrderChanges() {}

    /** Whether the entry says that an order was changed, cancelled or is to be given back. */
    public static boolean isWrite(LedgerEntry entry) {
        return WRITES.contains(entry.tool());
    }

    /** The entry of an order that goes elsewhere now. */
    public static LedgerEntry of(AddressChanged changed) {
        return new Source(CHANGE_ADDRESS, changed.orderId(), changed.asOf(), false)
                .says(Kind.ORDER_CHANGE, ADDRESS_CHANGED, changed.orderName());
    }

    /** The entries of a cancelled order, and of the money that waits for a person. */
    public static List<LedgerEntry> of(Cancelled cancelled) {
        Source source = new Source(CANCEL_ORDER, cancelled.orderId(), cancelled.asOf(), false);
        String word = cancelled.done() ? CANCELLED : CANCELLING;
        LedgerEntry change = source.says(Kind.ORDER_CHANGE, word, cancelled.orderName());
        return cancelled.refundDue().isZero()
                ? List.of(change)
                : List.of(change, source.says(Kind.REFUND, REFUND_DUE, cancelled.refundDue()));
    }

    /** The entry of a return that was asked for. */
    public static LedgerEntry of(ReturnRequested requested) {
        return new Source(REQUEST_RETURN, requested.orderId(), requested.asOf(), false)
                .says(Kind.RETURN, RETURN_REQUESTED, requested.returnName());
    }

    /** The entries of what may still be done with an order. */
    public static List<LedgerEntry> of(OrderDetails details, Instant asOf, boolean cached) {
        Order order = details.order();
        Source source = new Source("order_details", order.id(), asOf, cached);
        String address = details.addressChangeable() ? ADDRESS_CHANGEABLE : ADDRESS_FIXED;
        String cancellation = details.cancellable() ? CANCELLABLE : NOT_CANCELLABLE;
        int pieces = details.lines().stream().mapToInt(OrderDetails.Line::returnable).sum();
        return List.of(
                source.says(Kind.ORDER_CHANGE, address, order.name()),
                source.says(Kind.ORDER_CHANGE, cancellation, order.name()),
                source.says(Kind.RETURN, RETURNABLE, pieces));
    }

    /** The entry of what would be paid back. */
    public static LedgerEntry of(RefundPreview preview, Instant asOf, boolean cached) {
        return new Source("refund_preview", preview.orderId(), asOf, cached)
                .says(Kind.REFUND, REFUND_SUGGESTED, preview.amount());
    }

    private record Source(String tool, String orderId, Instant asOf, boolean cached) {

        LedgerEntry says(Kind kind, String word, Object of) {
            return new LedgerEntry(tool, orderId, kind, word + " " + of, asOf, cached);
        }
    }
}
