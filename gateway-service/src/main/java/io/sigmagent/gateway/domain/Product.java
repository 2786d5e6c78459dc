package io.sigmagent.gateway.domain;

import org.jspecify.annotations.Nullable;

/**
 * A product as it is shown.
 *
 * @param compareAt former price; null = no sale
 */
public record Product(
        String id,
        String variantId,
        String title,
        Price price,
        @Nullable Price compareAt,
        boolean inStock,
        @Nullable String imageUrl,
        @Nullable String url) {

    /**
     * What something costs.
     *
     * @param amount decimal number as the shop writes it
     * @param currency ISO 4217 code
     */
    public record Price(String amount, String currency) {}
}
