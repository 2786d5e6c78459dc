package io.sigmagent.agent.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may still be done with an order. The destination is personal: only for a customer whose
 * identity is verified.
 *
 * @param order the order
 * @param destination where it goes; null = nowhere, or not told
 * @param addressChangeable whether its address can still be changed
 * @param cancellable whether it can still be cancelled
 * @param returns Shopify's status of its returns
 * @param lines its lines
 */
public record OrderDetails(
        Order order,
        @Nullable Destination destination,
        boolean addressChangeable,
        boolean cancellable,
        Returns returns,
        List<Line> lines) {

    public OrderDetails {
        lines = List.copyOf(lines);
    }

    /** Whether anything of it can be given back now. */
    public boolean returnable() {
        return lines.stream().anyMatch(line -> line.returnable() > 0);
    }

    /** Shopify's status of the returns of an order. */
    public enum Returns {
        INSPECTION_COMPLETE,
        IN_PROGRESS,
        NO_RETURN,
        RETURNED,
        RETURN_FAILED,
        RETURN_REQUESTED,
        UNKNOWN
    }

    /**
     * A place, as far as the customer needs to recognise it.
     *
     * @param city null = not told
     * @param province null = none, or not told
     * @param zip null = none, or not told
     * @param country ISO 3166 code; null = not told
     */
    public record Destination(
            @Nullable String city,
            @Nullable String province,
            @Nullable String zip,
            @Nullable String country) {}

    /**
     * How a line stands.
     *
     * @param id a Shopify GID
     * @param title product title
     * @param variantTitle null = the only variant
     * @param variantId variant's GID; null = no longer sold
     * @param unitPrice price of one piece after discounts
     * @param quantity pieces that the customer has or will get
     * @param fulfilled pieces of them that were sent
     * @param returnable pieces that can be given back now
     */
    public record Line(
            String id,
            String title,
            @Nullable String variantTitle,
            @Nullable String variantId,
            Money unitPrice,
            int quantity,
            int fulfilled,
            int returnable) {}
}
