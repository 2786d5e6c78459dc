package io.sigmagent.integration.shopify.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A variant of a product.
 *
 * @param compareAt the former price of a sale; null = no sale
 * @param inventory pieces in stock; null = not tracked
 * @param options option name to value
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
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }
}
