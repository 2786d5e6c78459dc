package io.sigmagent.integration.shopify.domain;

import io.sigmagent.integration.shopify.domain.StoreWrite.ChangeAddress;
import io.sigmagent.integration.shopify.domain.StoreWrite.OrderWrite;
import io.sigmagent.integration.shopify.domain.WriteAnswer.AddressChanged;
import io.sigmagent.integration.shopify.domain.WriteAnswer.Cancelled;
import io.sigmagent.integration.shopify.domain.WriteAnswer.Refused;
import java.util.List;
import java.util.Optional;

/**
 * Settles what of a wished change needs no asking the store: what is so already, and what we don't
 * do. Empty = the store is to be asked.
 */
public final class OrderChangePolicy {

    /** There is no such order, or it is somebody else's. */
    public static final Refused UNKNOWN = refused("order.unknown");

    /** The store tried to cancel the order and could not. */
    public static final Refused NOT_CANCELLED = refused("order.cancellation");

    private static final Refused SENT = refused("order.sent");
    private static final Refused CANCELLED = refused("order.cancelled");
    private static final Refused OTHER_COUNTRY = refused("address.country");

    private OrderChangePolicy() {}

    /** Whether the asker may touch the order at all. */
    public static boolean concerns(OrderWrite write, OrderStanding standing) {
        return write.owner().owns(standing.order());
    }

    /** What is to be said of an address without asking the store. */
    public static Optional<WriteAnswer> settle(ChangeAddress change, OrderStanding standing) {
        if (standing.cancelled()) {
            return Optional.of(CANCELLED);
        }
        if (!standing.addressChangeable()) {
            return Optional.of(SENT);
        }
        PostalAddress now = standing.address();
        if (now == null) {
            return Optional.empty();
        }
        if (!now.staysIn(change.address())) {
            // Another country has other taxes and other shipping: somebody has to look at it.
            return Optional.of(OTHER_COUNTRY);
        }
        return now.isAsWished(change.address()) ? Optional.of(changed(standing)) : Optional.empty();
    }

    /** What is to be said of a cancellation without asking the store. */
    public static Optional<WriteAnswer> settleCancellation(OrderStanding standing) {
        if (standing.cancelled()) {
            return Optional.of(cancelled(standing, true));
        }
        return standing.cancellable() ? Optional.empty() : Optional.of(SENT);
    }

    /** The order goes where it should. */
    public static WriteAnswer changed(OrderStanding standing) {
        return new AddressChanged(standing.order().id(), standing.order().displayName());
    }

    /** The order is cancelled, or the store works on it. */
    public static WriteAnswer cancelled(OrderStanding standing, boolean done) {
        Order order = standing.order();
        return new Cancelled(order.id(), order.displayName(), done, standing.due());
    }

    private static Refused refused(String field) {
        return new Refused(List.of(field));
    }
}
