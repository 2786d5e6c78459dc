package io.sigmagent.analytics.domain;

import java.math.BigDecimal;

/**
 * What was counted of leads and orders in a window; all >= 0.
 *
 * @param qualified conversations whose qualification ended so
 * @param unqualified conversations whose qualification ended so
 * @param converted those of the qualified that got an order within five days
 * @param paidOrders orders paid
 * @param revenue paid minus refunded of these
 * @param ordersKnown whether any order was ever counted; without, nothing is known of conversion
 */
public record SalesCounts(
        long qualified,
        long unqualified,
        long converted,
        long paidOrders,
        BigDecimal revenue,
        boolean ordersKnown) {

    /** Nothing happened. */
    public static final SalesCounts NONE = new SalesCounts(0, 0, 0, 0, BigDecimal.ZERO, false);
}
