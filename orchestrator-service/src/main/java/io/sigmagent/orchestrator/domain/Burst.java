package io.sigmagent.orchestrator.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * Messages in a row, of which the last is to bring one answer to all; but a steady typist is
 * answered too.
 *
 * @param since when the first turn of it was asked
 * @param superseded turns that a further message replaced
 */
public record Burst(Instant since, int superseded) {

    private static final int SUPERSEDES = 2;
    private static final Duration STEADY_TYPIST = Duration.ofSeconds(8);

    /** Whether a message of now may replace a turn of it. */
    boolean goesOn(Instant now) {
        return superseded < SUPERSEDES && now.isBefore(since.plus(STEADY_TYPIST));
    }

    Burst supersededOnceMore() {
        return new Burst(since, superseded + 1);
    }
}
