package io.sigmagent.agent.store;

import java.util.Map;

/**
 * What the shop sells.
 *
 * @param productTypes product type to number of active products, at least 1 each
 * @param currency ISO 4217 code of the shop
 */
public record Catalogue(Map<String, Integer> productTypes, String currency) {

    public Catalogue {
        productTypes = Map.copyOf(productTypes);
    }
}
