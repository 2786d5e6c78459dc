package io.sigmagent.agent.store;

import io.sigmagent.agent.store.StoreResult.Failure;
import java.time.Instant;
import java.util.List;

/** What came of a write. */
public sealed interface WriteResult {

    /**
     * The draft order is there, made now or when the same was asked before.
     *
     * @param order the draft order
     * @param asOf when the store said so
     */
    record Made(DraftOrder order, Instant asOf) implements WriteResult {}

    /**
     * The draft order is gone.
     *
     * @param draftOrderId a Shopify GID
     * @param asOf when the store said so
     */
    record Withdrawn(String draftOrderId, Instant asOf) implements WriteResult {}

    /**
     * The order goes to the wanted address.
     *
     * @param orderId a Shopify GID
     * @param orderName for instance "#1001"
     * @param asOf when the store said so
     */
    record AddressChanged(String orderId, String orderName, Instant asOf) implements WriteResult {}

    /**
     * The store takes the cancellation. Nothing was paid back: what is due waits for a person.
     *
     * @param orderId a Shopify GID
     * @param orderName for instance "#1001"
     * @param done false while the store still works on it
     * @param refundDue what was paid and not paid back; zero = nothing
     * @param asOf when the store said so
     */
    record Cancelled(String orderId, String orderName, boolean done, Money refundDue, Instant asOf)
            implements WriteResult {}

    /**
     * The return is asked for, now or when the same was asked before; a person approves it.
     *
     * @param orderId a Shopify GID
     * @param orderName for instance "#1001"
     * @param returnId a Shopify GID
     * @param returnName for instance "#1001-R1"
     * @param asOf when the store said so
     */
    record ReturnRequested(
            String orderId, String orderName, String returnId, String returnName, Instant asOf)
            implements WriteResult {}

    /**
     * The store does not take it; nothing was made.
     *
     * @param fields what it does not take, for instance "lineItems.0.variantId", or one of ours:
     *     see the constants
     */
    record Refused(List<String> fields) implements WriteResult {

        /** There is no such order, or it is somebody else's. */
        public static final String UNKNOWN_ORDER = "order.unknown";

        /** Something of it was sent already, or is about to be. */
        public static final String ORDER_SENT = "order.sent";

        /** It was cancelled. */
        public static final String ORDER_CANCELLED = "order.cancelled";

        /** The store tried to cancel it and could not. */
        public static final String NOT_CANCELLED = "order.cancellation";

        /** It would go to another country, where it costs something else. */
        public static final String OTHER_COUNTRY = "address.country";

        public Refused {
            fields = List.copyOf(fields);
        }

        /** Whether that is among what it does not take. */
        public boolean names(String field) {
            return fields.contains(field);
        }
    }

    /**
     * There is no result. It may have been made all the same, so nothing may be claimed, and the
     * same write asked again tells which. REFUSED: the shop has not given us the right to it.
     *
     * @param reason why
     */
    record Failed(Failure reason) implements WriteResult {}
}
