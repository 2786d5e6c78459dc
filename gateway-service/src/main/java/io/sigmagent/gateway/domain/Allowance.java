package io.sigmagent.gateway.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How much a sender may still send: refilled steadily, up to a burst.
 *
 * @param left what is left, 0 to the burst
 * @param at when that was
 */
public record Allowance(double left, Instant at) {

    /**
     * What a sender may send.
     *
     * @param burst at once, at least 1
     * @param perSecond in the long run, above 0
     */
    public record Limit(int burst, double perSecond) {

        public Limit {
            if (burst < 1 || perSecond <= 0) {
                throw new IllegalArgumentException(
                        "limit: burst "
                                + burst
                                + ", per second "
                                + perSecond
                                + " (expected: >= 1 and > 0)");
            }
        }

        /** A full allowance. */
        public Allowance full(Instant now) {
            return new Allowance(burst, now);
        }
    }

    /** What is left after one more; {@link #exceeded()} if it was too much. */
    public Allowance take(Limit limit, Instant now) {
        double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        return new Allowance(Math.min(limit.burst(), left + seconds * limit.perSecond()) - 1, now);
    }

    /** Whether more was taken than there was. */
    public boolean exceeded() {
        return left < 0;
    }
}
