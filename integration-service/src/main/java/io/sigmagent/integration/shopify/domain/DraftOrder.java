package io.sigmagent.integration.shopify.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An order that is prepared and not yet paid.
 *
 * @param id a Shopify GID
 * @param name for instance "#D12"
 * @param checkoutUrl page where the customer pays; null = not told
 * @param discountPercent what the store takes off the goods; null = nothing
 */
public record DraftOrder(
        String id,
        String name,
        @Nullable String checkoutUrl,
        Money total,
        @Nullable BigDecimal discountPercent) {}
