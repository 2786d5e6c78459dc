package io.sigmagent.agent.offers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a discount. Prices and costs are the store's; nobody tells them here.
 *
 * @param productId a Shopify GID
 * @param variantId one of its variants
 * @param pieces at least 1
 * @param percent at most so much is wished; null = as much as is usual
 */
public record DiscountRequest(
        String productId, String variantId, int pieces, @Nullable BigDecimal percent) {

    public DiscountRequest {
        if (pieces < 1) {
            throw new IllegalArgumentException("pieces: " + pieces + " (expected: >= 1)");
        }
        if (percent != null && percent.signum() <= 0) {
            throw new IllegalArgumentException("percent: " + percent + " (expected: > 0)");
        }
    }
}
