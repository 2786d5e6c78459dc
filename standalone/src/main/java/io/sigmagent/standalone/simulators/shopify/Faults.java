package io.sigmagent.standalone.simulators.shopify;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Makes the simulated store fail on purpose, always or a number of times. */
public final class Faults {

    /** How it fails. */
    public enum Mode {
        /** It works. */
        OK,
        /** The connection is closed without an answer. */
        DOWN,
        /** Every query is throttled. */
        THROTTLE,
        /** It works, after a delay. */
        SLOW,
        /** What is written is made, but its answer is lost; questions are answered. */
        LOST,
        /** HTTP 500. */
        ERROR500,
        /** A web page where JSON is expected. */
        HTML
    }

    private record Plan(Mode mode, Duration delay, int times) {}

    private static final Plan NONE = new Plan(Mode.OK, Duration.ZERO, Integer.MAX_VALUE);

    private final AtomicReference<Plan> plan = new AtomicReference<>(NONE);

    /** Fails that way until told otherwise. */
    public void set(Mode mode) {
        set(mode, Duration.ofSeconds(5), Integer.MAX_VALUE);
    }

    /**
     * Fails that way so many times, then works again; the delay counts for {@link Mode#SLOW} only.
     */
    public void set(Mode mode, Duration delay, int times) {
        if (delay.isNegative() || times < 1) {
            throw new IllegalArgumentException(
                    "delay %s, times %d (expected: delay >= 0, times >= 1)"
                            .formatted(delay, times));
        }
        plan.set(new Plan(mode, delay, times));
    }

    /** Works again. */
    public void clear() {
        plan.set(NONE);
    }

    /** How it fails now. */
    public Mode mode() {
        return plan.get().mode();
    }

    /** Takes one failure of the plan; waits here when it is to be slow. */
    Mode next() throws InterruptedException {
        Plan now = plan.getAndUpdate(Faults::counted);
        if (now.mode() == Mode.SLOW) {
            Thread.sleep(now.delay());
        }
        return now.mode();
    }

    private static Plan counted(Plan before) {
        if (before.times() == Integer.MAX_VALUE) {
            return before;
        }
        return before.times() == 1
                ? NONE
                : new Plan(before.mode(), before.delay(), before.times() - 1);
    }
}
