package io.sigmagent.integration.shopify.domain;

import org.jspecify.annotations.Nullable;

/**
 * An order that is prepared and not yet paid.
 *
 * @param id a Shopify GID
 * @param name for instance "#D12"
 * @param checkoutUrl page where the customer pays; null = not told
 */
public record DraftOrder(String id, String name, @Nullable String checkoutUrl, Money total) {}
