package io.sigmagent.integration.shopify.domain;

import org.jspecify.annotations.Nullable;

/**
 * Whose order it must be; who matches neither by account nor by email owns nothing.
 *
 * @param customerId a Shopify GID; null = not known
 * @param email null = not known
 */
public record OrderOwner(@Nullable String customerId, @Nullable Email email) {

    /** Whether the order bears this customer or this email. */
    public boolean owns(Order order) {
        return (customerId != null && customerId.equals(order.customerId()))
                || (email != null && order.emails().contains(email));
    }
}
