package io.sigmagent.standalone.simulators.shopify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The leaky bucket of query points: a query takes what it asks for and gets back what it did not
 * use.
 */
final class PointsBucket {

    private final double maximum;
    private final double restoreRate;
    private final InstantSource clock;
    private double available;
    private Instant seenAt;

    PointsBucket(double maximum, double restoreRate, InstantSource clock) {
        this.maximum = maximum;
        this.restoreRate = restoreRate;
        this.clock = clock;
        this.available = maximum;
        this.seenAt = clock.instant();
    }

    synchronized boolean take(int points) {
        restore();
        if (points > available) {
            return false;
        }
        available -= points;
        return true;
    }

    synchronized void giveBack(int points) {
        restore();
        available = Math.min(maximum, available + points);
    }

    synchronized double available() {
        restore();
        return available;
    }

    double maximum() {
        return maximum;
    }

    double restoreRate() {
        return restoreRate;
    }

    private void restore() {
        Instant now = clock.instant();
        double seconds = Math.max(0, Duration.between(seenAt, now).toMillis() / 1000.0);
        available = Math.min(maximum, available + seconds * restoreRate);
        seenAt = now;
    }
}
