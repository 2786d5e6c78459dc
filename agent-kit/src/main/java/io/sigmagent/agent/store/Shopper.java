package io.sigmagent.agent.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the store knows them.
 *
 * @param id a Shopify GID
 * @param name null = not told
 * @param orders orders placed, at least 0
 * @param spent spent in all
 * @param tags their tags
 */
public record Shopper(
        String id, @Nullable String name, long orders, Money spent, List<String> tags) {

    public Shopper {
        tags = List.copyOf(tags);
    }
}
