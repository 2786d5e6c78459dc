package io.sigmagent.integration.shopify.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the store.
 *
 * @param email null = the store does not tell
 * @param name null = the store does not tell
 * @param orders orders placed, at least 0
 * @param spent spent in all
 */
public record Customer(
        String id,
        @Nullable Email email,
        @Nullable String name,
        long orders,
        Money spent,
        List<String> tags) {

    public Customer {
        tags = List.copyOf(tags);
    }
}
