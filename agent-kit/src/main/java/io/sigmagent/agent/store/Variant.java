package io.sigmagent.agent.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variant of a product: what is really bought.
 *
 * @param id a Shopify GID
 * @param title for instance "16 GB / 1 TB"; "Default Title" = the only one
 * @param sku stock keeping unit; null = none
 * @param price what it costs now
 * @param compareAt the former price of a sale; null = no sale
 * @param availableForSale whether it can be bought now
 * @param inventory pieces in stock; null = not tracked
 * @param options option name to value, for instance Memory to 16 GB
 */
public record Variant(
        String id,
        String title,
        @Nullable String sku,
        Money price,
        @Nullable Money compareAt,
        boolean availableForSale,
        @Nullable Integer inventory,
        Map<String, String> options) {

    public Variant {
        options = Map.copyOf(options);
    }

    /** Whether it is the only variant of its product. */
    public boolean isOnlyOne() {
        return title.isBlank() || title.equals("Default Title");
    }
}
