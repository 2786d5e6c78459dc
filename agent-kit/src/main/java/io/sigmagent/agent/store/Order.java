package io.sigmagent.agent.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * @param id a Shopify GID
 * @param name for instance "#1001"
 * @param placedAt when it was placed
 * @param payment whether it is paid
 * @param fulfillment whether it is sent
 * @param cancelledAt when it was cancelled; null = it was not
 * @param total what it costs now
 * @param refunded what was paid back
 * @param lines what was bought
 * @param shipments parcels
 * @param customerId customer's GID; null = a guest
 */
public record Order(
        String id,
        String name,
        Instant placedAt,
        Payment payment,
        Fulfillment fulfillment,
        @Nullable Instant cancelledAt,
        Money total,
        Money refunded,
        List<Line> lines,
        List<Shipment> shipments,
        @Nullable String customerId) {

    public Order {
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
    }

    /** Whether it was cancelled. */
    public boolean isCancelled() {
        return cancelledAt != null;
    }

    /** Shopify's display status of the payment. */
    public enum Payment {
        AUTHORIZED,
        EXPIRED,
        PAID,
        PARTIALLY_PAID,
        PARTIALLY_REFUNDED,
        PENDING,
        REFUNDED,
        VOIDED,
        UNKNOWN
    }

    /** Shopify's display status of the fulfilment. */
    public enum Fulfillment {
        FULFILLED,
        IN_PROGRESS,
        ON_HOLD,
        OPEN,
        PARTIALLY_FULFILLED,
        PENDING_FULFILLMENT,
        REQUEST_DECLINED,
        RESTOCKED,
        SCHEDULED,
        UNFULFILLED,
        UNKNOWN
    }

    /**
     * A line of an order.
     *
     * @param title product title
     * @param variantTitle null = the only variant
     * @param quantity pieces, at least 0
     * @param unitPrice price of one piece after discounts
     * @param variantId variant's GID; null = no longer sold
     */
    public record Line(
            String title,
            @Nullable String variantTitle,
            int quantity,
            Money unitPrice,
            @Nullable String variantId) {}

    /**
     * A parcel.
     *
     * @param status where it is
     * @param carrier null = not told
     * @param trackingNumber null = none
     * @param trackingUrl tracking page; null = none
     * @param estimatedDeliveryAt carrier's estimate; null = none
     * @param deliveredAt when it arrived; null = not yet
     */
    public record Shipment(
            ShipmentStatus status,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            @Nullable Instant estimatedDeliveryAt,
            @Nullable Instant deliveredAt) {

        /** Whether it arrived. */
        public boolean isDelivered() {
            return deliveredAt != null || status == ShipmentStatus.DELIVERED;
        }
    }

    /** Shopify's display status of a parcel. */
    public enum ShipmentStatus {
        ATTEMPTED_DELIVERY,
        CANCELED,
        CARRIER_PICKED_UP,
        CONFIRMED,
        DELAYED,
        DELIVERED,
        FAILURE,
        FULFILLED,
        IN_TRANSIT,
        LABEL_PRINTED,
        LABEL_PURCHASED,
        LABEL_VOIDED,
        MARKED_AS_FULFILLED,
        NOT_DELIVERED,
        OUT_FOR_DELIVERY,
        PICKED_UP,
        READY_FOR_PICKUP,
        SUBMITTED,
        UNKNOWN
    }
}
