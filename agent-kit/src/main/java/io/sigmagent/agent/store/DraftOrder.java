package io.sigmagent.agent.store;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An order that is prepared and not yet paid.
 *
 * @param id a Shopify GID
 * @param name for instance "#D12"
 * @param checkoutUrl page where the customer pays; null = not told
 * @param total what the store wants for it
 * @param discountPercent what the store takes off the goods; null = nothing
 */
public record DraftOrder(
        String id,
        String name,
        @Nullable String checkoutUrl,
        Money total,
        @Nullable BigDecimal discountPercent) {

    /** An order at the catalogue's prices. */
    public DraftOrder(String id, String name, @Nullable String checkoutUrl, Money total) {
        this(id, name, checkoutUrl, total, null);
    }
}
