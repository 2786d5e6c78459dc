package io.sigmagent.orchestrator.inbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * When stream threads failed. One that fails now and then is replaced and forgotten; one after the
 * other means that there is something that none of them gets past.
 */
final class ThreadFailures {

    static final int MANY = 3;
    static final Duration PERIOD = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Instant> latest = new ArrayDeque<>();

    ThreadFailures(Clock clock) {
        this.clock = clock;
    }

    synchronized void add() {
        latest.addLast(clock.instant());
        if (latest.size() > MANY) {
            latest.removeFirst();
        }
    }

    /** Whether as many threads as {@link #MANY} failed within the last {@link #PERIOD}. */
    synchronized boolean areMany() {
        return latest.size() == MANY && latest.getFirst().isAfter(clock.instant().minus(PERIOD));
    }
}
