package io.sigmagent.standalone.simulators.shopify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can have become of an order; each tells state and parcels for an order placed at some time.
 */
enum OrderStory {
    DELIVERED("PAID", "FULFILLED"),
    REFUNDED("REFUNDED", "FULFILLED"),
    PARTLY_REFUNDED("PARTIALLY_REFUNDED", "FULFILLED"),
    RETURN_ASKED("PAID", "FULFILLED"),
    CANCELLED_PAID("REFUNDED", "UNFULFILLED"),
    CANCELLED_UNPAID("VOIDED", "UNFULFILLED"),
    RESTOCKED("REFUNDED", "RESTOCKED"),
    EXPIRED("EXPIRED", "UNFULFILLED"),
    IN_TRANSIT("PAID", "FULFILLED"),
    OUT_FOR_DELIVERY("PAID", "FULFILLED"),
    DELAYED("PAID", "FULFILLED"),
    ATTEMPTED("PAID", "FULFILLED"),
    LABELLED("PAID", "FULFILLED"),
    PARTLY_SHIPPED("PAID", "PARTIALLY_FULFILLED"),
    PREPARING("PAID", "IN_PROGRESS"),
    ON_HOLD("PAID", "ON_HOLD"),
    PREORDERED("PAID", "SCHEDULED"),
    PAID("PAID", "UNFULFILLED"),
    PAYMENT_PENDING("PENDING", "UNFULFILLED"),
    AUTHORIZED("AUTHORIZED", "UNFULFILLED"),
    PARTLY_PAID("PARTIALLY_PAID", "UNFULFILLED");

    /** What the older orders tell, most often that they arrived. */
    static final List<OrderStory> SETTLED =
            List.of(
                    DELIVERED,
                    REFUNDED,
                    DELIVERED,
                    CANCELLED_PAID,
                    DELIVERED,
                    PARTLY_REFUNDED,
                    DELIVERED,
                    RETURN_ASKED,
                    DELIVERED,
                    CANCELLED_UNPAID,
                    DELIVERED,
                    RESTOCKED,
                    DELIVERED,
                    EXPIRED);

    /** What the orders of the last days tell. */
    static final List<OrderStory> OPEN =
            List.of(
                    IN_TRANSIT,
                    DELAYED,
                    OUT_FOR_DELIVERY,
                    PARTLY_SHIPPED,
                    IN_TRANSIT,
                    ATTEMPTED,
                    ON_HOLD,
                    LABELLED,
                    PREPARING,
                    PREORDERED,
                    PAID,
                    PAYMENT_PENDING,
                    AUTHORIZED,
                    PARTLY_PAID,
                    PAID);

    private final String financial;
    private final String fulfillment;

    OrderStory(String financial, String fulfillment) {
        this.financial = financial;
        this.fulfillment = fulfillment;
    }

    OrderState state(Instant placedAt) {
        OrderState state = OrderState.of(financial, fulfillment);
        return switch (this) {
            case DELIVERED -> state.closed(placedAt.plus(Duration.ofDays(6)));
            case REFUNDED -> state.returned("RETURNED").closed(placedAt.plus(Duration.ofDays(12)));
            case PARTLY_REFUNDED ->
                    state.returned("RETURNED").closed(placedAt.plus(Duration.ofDays(11)));
            case RETURN_ASKED -> state.returned("RETURN_REQUESTED");
            case CANCELLED_PAID -> state.cancelled(placedAt.plus(Duration.ofHours(20)), "CUSTOMER");
            case CANCELLED_UNPAID ->
                    state.cancelled(placedAt.plus(Duration.ofHours(3)), "DECLINED");
            case RESTOCKED -> state.cancelled(placedAt.plus(Duration.ofHours(30)), "INVENTORY");
            default -> state;
        };
    }

    /** How many pieces of a line the customer still has, or will have. */
    int keeps(int quantity, boolean firstLine) {
        return switch (this) {
            case REFUNDED, CANCELLED_PAID, CANCELLED_UNPAID, RESTOCKED -> 0;
            case PARTLY_REFUNDED -> firstLine ? quantity - 1 : quantity;
            default -> quantity;
        };
    }

    /** The parcel's status, or null when nothing was sent. */
    @Nullable String parcel() {
        return switch (this) {
            case DELIVERED, REFUNDED, PARTLY_REFUNDED, RETURN_ASKED -> "DELIVERED";
            case IN_TRANSIT, PARTLY_SHIPPED -> "IN_TRANSIT";
            case OUT_FOR_DELIVERY, DELAYED -> name();
            case ATTEMPTED -> "ATTEMPTED_DELIVERY";
            case LABELLED -> "LABEL_PRINTED";
            default -> null;
        };
    }
}
