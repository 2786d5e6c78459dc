package io.sigmagent.integration.shopify.domain;

import java.time.Instant;
import java.util.Map;

/**
 * What kinds of products the store sells.
 *
 * @param productTypes product type to number of products, at least 1 each
 * @param currency ISO 4217 code of the shop
 * @param asOf when it was read
 */
public record Catalogue(Map<String, Integer> productTypes, String currency, Instant asOf) {

    public Catalogue {
        productTypes = Map.copyOf(productTypes);
    }
}
