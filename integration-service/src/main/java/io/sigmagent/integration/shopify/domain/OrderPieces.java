package io.sigmagent.integration.shopify.domain;

/**
 * Pieces of a line of an order.
 *
 * @param lineId a Shopify GID
 * @param quantity at least 1
 */
public record OrderPieces(String lineId, int quantity) {

    public OrderPieces {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity: " + quantity + " (expected: >= 1)");
        }
    }
}
