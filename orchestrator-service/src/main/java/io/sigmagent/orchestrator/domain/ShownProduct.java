package io.sigmagent.orchestrator.domain;

import org.jspecify.annotations.Nullable;

/** A product as it was shown to the customer; null = none. */
public record ShownProduct(
        String id,
        String variantId,
        String title,
        Money price,
        @Nullable Money compareAt,
        boolean inStock,
        @Nullable String imageUrl,
        @Nullable String url) {}
