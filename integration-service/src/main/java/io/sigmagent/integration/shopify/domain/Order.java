package io.sigmagent.integration.shopify.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order of the store.
 *
 * @param emails addresses that prove that somebody may know of it; never told
 * @param emailWithheld whether the store did not let us see such an address
 * @param financialStatus Shopify's display status; UNKNOWN = not told
 * @param cancelledAt null = it was not
 * @param total what it costs now
 * @param refunded what was paid back
 * @param customerId null = a guest
 */
public record Order(
        String id,
        OrderName name,
        String displayName,
        Set<Email> emails,
        boolean emailWithheld,
        Instant placedAt,
        String financialStatus,
        String fulfillmentStatus,
        @Nullable Instant cancelledAt,
        Money total,
        Money refunded,
        List<Line> lines,
        List<Shipment> shipments,
        @Nullable String customerId) {

    public Order {
        emails = Set.copyOf(emails);
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
    }

    /**
     * A line of an order.
     *
     * @param variantTitle null = the only one
     * @param quantity pieces, at least 0
     * @param unitPrice price of one piece after discounts
     * @param variantId null = no longer sold
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
     * @param status Shopify's display status; UNKNOWN = not told
     * @param estimatedDeliveryAt the carrier's estimate; null = none
     * @param deliveredAt null = not yet
     */
    public record Shipment(
            String status,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable String trackingUrl,
            @Nullable Instant estimatedDeliveryAt,
            @Nullable Instant deliveredAt) {}
}
