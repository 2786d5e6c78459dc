package io.sigmagent.integration.shopify.domain;

import io.sigmagent.integration.shopify.domain.StoreAnswer.CustomerFound;
import io.sigmagent.integration.shopify.domain.StoreAnswer.Failed;
import io.sigmagent.integration.shopify.domain.StoreAnswer.NothingFound;
import io.sigmagent.integration.shopify.domain.StoreAnswer.OrderFound;
import io.sigmagent.integration.shopify.domain.StoreCall.CustomerLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.OrderLookup;
import java.util.List;

/**
 * Settles what of the store's records may be told: only what bears the email that the asker named.
 * The store's own search is not trusted with that, since it finds what is merely alike.
 */
public final class DisclosurePolicy {

    private DisclosurePolicy() {}

    /** The order of that name and email, if there is one. */
    public static StoreAnswer settle(OrderLookup lookup, List<Order> candidates) {
        List<Order> named =
                candidates.stream().filter(order -> lookup.name().means(order.name())).toList();
        for (Order order : named) {
            if (order.emails().contains(lookup.email())) {
                return new OrderFound(order);
            }
        }
        if (named.stream().anyMatch(Order::emailWithheld)) {
            return new Failed(
                    ShopFailure.Reason.REFUSED,
                    "the store withholds the order's email (expected: access to protected customer"
                            + " data)");
        }
        return new NothingFound();
    }

    /** The customer, unless the store found one with another email. */
    public static StoreAnswer settle(CustomerLookup lookup, Customer candidate) {
        Email known = candidate.email();
        return known == null || known.equals(lookup.email())
                ? new CustomerFound(candidate)
                : new NothingFound();
    }
}
