package io.sigmagent.standalone.simulators.shopify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an order stands, in Shopify's words. */
record OrderState(
        String financial,
        String fulfillment,
        String returned,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Nullable Instant closedAt) {

    static OrderState of(String financial, String fulfillment) {
        return new OrderState(financial, fulfillment, "NO_RETURN", null, null, null);
    }

    OrderState closed(Instant at) {
        return new OrderState(financial, fulfillment, returned, cancelledAt, cancelReason, at);
    }

    OrderState cancelled(Instant at, String reason) {
        return new OrderState(financial, fulfillment, returned, at, reason, at);
    }

    OrderState returned(String how) {
        return new OrderState(financial, fulfillment, how, cancelledAt, cancelReason, closedAt);
    }

    /** open, closed or cancelled, as the order search knows them. */
    String searchStatus() {
        return cancelledAt != null ? "cancelled" : closedAt != null ? "closed" : "open";
    }
}
