package io.sigmagent.agent.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A search in the catalogue.
 *
 * @param text words that title, type, tags, vendor or description hold; empty = all products
 * @param productType product type as in the catalogue; null = any
 * @param minPrice least price of the dearest variant, in shop currency; null = any
 * @param maxPrice greatest price of the cheapest variant; null = any
 * @param limit 1 to 50
 */
public record ProductQuery(
        String text,
        @Nullable String productType,
        @Nullable BigDecimal minPrice,
        @Nullable BigDecimal maxPrice,
        int limit) {

    private static final int USUAL = 20;

    public ProductQuery {
        if (limit < 1 || limit > 50) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: 1 to 50)");
        }
    }

    /** Products that hold these words. */
    public static ProductQuery words(String text) {
        return new ProductQuery(text, null, null, null, USUAL);
    }

    /** Products of that type, as {@link Catalogue} names it. */
    public static ProductQuery ofType(String productType) {
        return new ProductQuery("", productType, null, null, USUAL);
    }

    /** The same search within these prices. */
    public ProductQuery between(@Nullable BigDecimal least, @Nullable BigDecimal greatest) {
        return new ProductQuery(text, productType, least, greatest, limit);
    }

    /** The same search for at most so many products. */
    public ProductQuery atMost(int products) {
        return new ProductQuery(text, productType, minPrice, maxPrice, products);
    }
}
