package io.sigmagent.standalone.simulators.openai;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** So many requests a minute. */
final class RequestAllowance {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int limit;
    private final InstantSource clock;
    private final Deque<Instant> taken = new ArrayDeque<>();

    RequestAllowance(int limit, InstantSource clock) {
        this.limit = limit;
        this.clock = clock;
    }

    int limit() {
        return limit;
    }

    /** Takes one; false = none is left. */
    synchronized boolean take() {
        forget();
        return taken.size() < limit && taken.add(clock.instant());
    }

    synchronized int remaining() {
        forget();
        return limit - taken.size();
    }

    /** How long until one more is allowed. */
    synchronized Duration wait(Instant now) {
        Instant first = taken.peekFirst();
        return first == null || taken.size() < limit
                ? Duration.ZERO
                : Duration.between(now, first.plus(WINDOW));
    }

    private void forget() {
        Instant oldest = clock.instant().minus(WINDOW);
        while (!taken.isEmpty() && !taken.getFirst().isAfter(oldest)) {
            taken.removeFirst();
        }
    }
}
