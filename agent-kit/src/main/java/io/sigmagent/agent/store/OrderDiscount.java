package io.sigmagent.agent.store;

import java.math.BigDecimal;

/**
 * A part of the goods' price that is taken off a draft order.
 *
 * @param percent more than 0, at most 100
 * @param title as the customer reads it at the checkout
 */
public record OrderDiscount(BigDecimal percent, String title) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public OrderDiscount {
        if (percent.signum() <= 0 || percent.compareTo(ALL) > 0) {
            throw new IllegalArgumentException(
                    "percent: " + percent + " (expected: more than 0, at most 100)");
        }
        // Equal discounts are equal, however many zeros they are written with.
        percent = percent.stripTrailingZeros();
    }

    /** As it is written, for instance "12.5". */
    public String written() {
        return percent.toPlainString();
    }
}
