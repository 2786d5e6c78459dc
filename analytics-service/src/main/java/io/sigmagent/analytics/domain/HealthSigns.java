package io.sigmagent.analytics.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What shows how well it goes with a customer.
 *
 * @param meanRating 1 to 5; empty = never rated
 * @param purchases empty = never bought
 * @param engagement 0 to 100; empty = never wrote
 * @param troubles conversations about problems, or with a person, lately; empty = never wrote
 */
public record HealthSigns(
        OptionalDouble meanRating,
        Optional<Purchases> purchases,
        OptionalInt engagement,
        OptionalLong troubles) {

    /**
     * What a customer bought in a year.
     *
     * @param sinceLast since the last order was paid, >= 0
     * @param orders paid and not cancelled, >= 0
     * @param spent paid minus refunded, in the shop's currency
     */
    public record Purchases(Duration sinceLast, long orders, BigDecimal spent) {}

    public HealthSigns {
        meanRating.ifPresent(mean -> require(mean >= 1 && mean <= 5, "meanRating: " + mean));
        engagement.ifPresent(
                points -> require(points >= 0 && points <= 100, "engagement: " + points));
        troubles.ifPresent(count -> require(count >= 0, "troubles: " + count));
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new IllegalArgumentException(what + " (expected: within its range)");
        }
    }
}
