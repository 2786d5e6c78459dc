package io.sigmagent.analytics.domain;

import java.util.OptionalDouble;

/**
 * How it goes with the customers of the last 90 days.
 *
 * @param customers all that the store knows, >= 0
 * @param retained those who bought again or stay above health 60
 * @param meanHealth 0 to 100; empty = of nobody known
 */
public record CustomerCounts(long customers, long retained, OptionalDouble meanHealth) {

    /** There are none. */
    public static final CustomerCounts NONE = new CustomerCounts(0, 0, OptionalDouble.empty());
}
