package io.sigmagent.integration.shopify.inbound;

import java.math.BigDecimal;

/** Decimal numbers as events write them. */
final class Decimals {

    private Decimals() {}

    /** Refuses what is no number, with the name of its field. */
    static BigDecimal read(String field, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(field + ": no number (expected: 1299.00)", e);
        }
    }
}
