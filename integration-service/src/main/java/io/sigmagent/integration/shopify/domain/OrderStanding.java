package io.sigmagent.integration.shopify.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may still be done with an order, as the store tells it.
 *
 * @param order the order
 * @param address where it goes; null = nowhere, or not told
 * @param received what was paid
 * @param returnStatus Shopify's status of its returns; UNKNOWN = not told
 * @param lines its lines
 * @param returnable line's GID to the pieces of it that can be given back now
 */
public record OrderStanding(
        Order order,
        @Nullable PostalAddress address,
        Money received,
        String returnStatus,
        List<Line> lines,
        Map<String, Integer> returnable) {

    private static final Set<String> NOT_SENT =
            Set.of("UNFULFILLED", "OPEN", "SCHEDULED", "ON_HOLD", "REQUEST_DECLINED");

    /** Somebody packs it: it may still go elsewhere, but is not simply cancelled. */
    private static final String PACKED = "IN_PROGRESS";

    private static final String TAKEN_BACK = "CANCELED";

    public OrderStanding {
        lines = List.copyOf(lines);
        returnable = Map.copyOf(returnable);
    }

    /**
     * How a line stands.
     *
     * @param unfulfilled pieces that were not sent
     */
    public record Line(String id, Order.Line line, int unfulfilled) {

        /** Pieces that were sent. */
        public int fulfilled() {
            return Math.max(0, line.quantity() - unfulfilled);
        }
    }

    /** The same with what can be given back. */
    public OrderStanding returning(Map<String, Integer> pieces) {
        return new OrderStanding(order, address, received, returnStatus, lines, pieces);
    }

    /** Pieces of one of its lines that can be given back now. */
    public int returnable(Line line) {
        return returnable.getOrDefault(line.id(), 0);
    }

    /** Whether it was cancelled. */
    public boolean cancelled() {
        return order.cancelledAt() != null;
    }

    /** Whether its address can still be changed. */
    public boolean addressChangeable() {
        return !cancelled()
                && nothingOnItsWay()
                && (NOT_SENT.contains(order.fulfillmentStatus())
                        || order.fulfillmentStatus().equals(PACKED));
    }

    /** Whether it can still be cancelled. */
    public boolean cancellable() {
        return !cancelled() && nothingOnItsWay() && NOT_SENT.contains(order.fulfillmentStatus());
    }

    /** What was paid and not paid back. */
    public Money due() {
        var left = received.amount().subtract(order.refunded().amount());
        return new Money(left.max(BigDecimal.ZERO), received.currency());
    }

    private boolean nothingOnItsWay() {
        return order.shipments().stream().allMatch(one -> one.status().equals(TAKEN_BACK));
    }
}
