package io.sigmagent.integration.shopify.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product of the catalogue.
 *
 * @param description plain text
 * @param cheapest price of the cheapest variant
 * @param dearest price of the dearest variant
 * @param sold whether customers may know of it: active and published
 * @param url page in the shop; null = not published there
 * @param imageUrl picture; null = none
 */
public record Product(
        String id,
        String title,
        String handle,
        String vendor,
        String productType,
        List<String> tags,
        String description,
        Map<String, String> specifications,
        BigDecimal cheapest,
        BigDecimal dearest,
        boolean sold,
        @Nullable String url,
        @Nullable String imageUrl,
        List<Variant> variants) {

    public Product {
        tags = List.copyOf(tags);
        specifications = Collections.unmodifiableMap(new LinkedHashMap<>(specifications));
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("variants: none (expected: at least one)");
        }
    }
}
