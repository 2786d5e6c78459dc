package io.sigmagent.analytics.domain;

import io.sigmagent.analytics.domain.HealthSigns.Purchases;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * What counts as much and as little when health is measured.
 *
 * @param fresh a purchase so lately counts in full
 * @param stale a purchase so long ago counts for nothing
 * @param fullOrders so many orders a year count in full
 * @param fullSpend so much spent a year, in the shop's currency, counts in full
 * @param fullTroubles so many troubles are the whole burden
 */
public record HealthScale(
        Duration fresh, Duration stale, long fullOrders, BigDecimal fullSpend, long fullTroubles) {

    private static final int THREE = 3;

    public HealthScale {
        require(!fresh.isNegative() && fresh.compareTo(stale) < 0, "fresh", "less than stale");
        require(fullOrders > 0, "full-orders", "more than 0");
        require(fullSpend.signum() > 0, "full-spend", "more than 0");
        require(fullTroubles > 0, "full-troubles", "more than 0");
    }

    /** The mean of recency, frequency and monetary value, 0 to 1. */
    double value(Purchases bought) {
        double late = bought.sinceLast().minus(fresh).toSeconds();
        double recency = Math.clamp(1.0 - late / stale.minus(fresh).toSeconds(), 0.0, 1.0);
        double frequency = Math.clamp(bought.orders() / (double) fullOrders, 0.0, 1.0);
        double monetary =
                Math.clamp(bought.spent().doubleValue() / fullSpend.doubleValue(), 0.0, 1.0);
        return (recency + frequency + monetary) / THREE;
    }

    /** How little of the burden there is, 0 to 1. */
    double ease(long troubles) {
        return Math.clamp(1.0 - troubles / (double) fullTroubles, 0.0, 1.0);
    }

    private static void require(boolean right, String key, String expected) {
        if (!right) {
            throw new IllegalArgumentException(key + " (expected: " + expected + ")");
        }
    }
}
