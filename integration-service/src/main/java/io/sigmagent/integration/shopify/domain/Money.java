package io.sigmagent.integration.shopify.domain;

import java.math.BigDecimal;

/**
 * An amount of money.
 *
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount: " + amount + " (expected: >= 0)");
        }
    }
}
