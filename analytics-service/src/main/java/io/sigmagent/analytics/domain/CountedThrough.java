package io.sigmagent.analytics.domain;

import java.time.Instant;
import java.util.Collection;

/**
 * Up to where in one partition facts moved the Prometheus counters. It outlives the facts, so that
 * rebuilding them from the log does not count them again. The time is kept beside the offset
 * because a log that was made anew starts at offset 0 with later facts.
 *
 * @param offset greatest offset counted; -1 = none
 * @param occurredAt latest time of a fact counted
 */
public record CountedThrough(long offset, Instant occurredAt) {

    /** Nothing was counted. */
    public static final CountedThrough NOTHING = new CountedThrough(-1, Instant.EPOCH);

    /** Whether a fact that is stored for the first time moves the counters. */
    public boolean isBefore(DeliveredFact delivered) {
        return delivered.place().offset() > offset
                || delivered.recorded().occurredAt().isAfter(occurredAt);
    }

    /** Where counting stands after these facts of the same partition were counted. */
    public CountedThrough advancedBy(Collection<DeliveredFact> counted) {
        long last = counted.stream().mapToLong(fact -> fact.place().offset()).max().orElse(offset);
        Instant latest =
                counted.stream()
                        .map(fact -> fact.recorded().occurredAt())
                        .reduce(occurredAt, (one, other) -> one.isAfter(other) ? one : other);
        return new CountedThrough(last, latest);
    }
}
