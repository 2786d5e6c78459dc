package io.sigmagent.integration.shopify.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How much we may ask of the store: a bucket of points that fills by itself, as the store told it
 * last.
 *
 * @param available points in it at that instant
 * @param maximum points that it holds
 * @param restoreRate points that come back in a second
 * @param at when it was so
 * @param closedUntil before this instant nothing may be asked
 */
public record QueryAllowance(
        double available, double maximum, double restoreRate, Instant at, Instant closedUntil) {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final double MILLIS = 1000;

    /** Before the store said anything: no limit. */
    public static QueryAllowance unknown(Instant now) {
        double none = Double.POSITIVE_INFINITY;
        return new QueryAllowance(none, none, none, now, now);
    }

    /** How long a query of that many points must wait; zero = not at all. */
    public Duration waitFor(double points, Instant now) {
        double missing = Math.min(points, maximum) - availableAt(now);
        Duration filling = missing <= 0 ? Duration.ZERO : seconds(missing / restoreRate);
        Duration closed = Duration.between(now, closedUntil);
        return filling.compareTo(closed) >= 0 ? filling : closed;
    }

    /** After a query of that many points was sent. */
    public QueryAllowance spend(double points, Instant now) {
        return new QueryAllowance(
                availableAt(now) - points, maximum, restoreRate, now, closedUntil);
    }

    /** As the store tells it now. */
    public QueryAllowance told(double available, double maximum, double restoreRate, Instant now) {
        return new QueryAllowance(available, maximum, restoreRate, now, closedUntil);
    }

    /**
     * After the store refused a query of that many points: at least a second, longer if it fills
     * longer.
     */
    public QueryAllowance refused(double points, Instant now) {
        Duration filling = waitFor(points, now);
        return closedFor(filling.compareTo(SHORTEST_PAUSE) > 0 ? filling : SHORTEST_PAUSE, now);
    }

    /** When nothing may be asked for a while. */
    public QueryAllowance closedFor(Duration pause, Instant now) {
        return new QueryAllowance(available, maximum, restoreRate, at, now.plus(pause));
    }

    private double availableAt(Instant now) {
        if (Double.isInfinite(available)) {
            return available;
        }
        double passed = Math.max(0, Duration.between(at, now).toMillis()) / MILLIS;
        return Math.min(maximum, available + passed * restoreRate);
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) Math.ceil(seconds * MILLIS));
    }
}
