package io.sigmagent.standalone.simulators.openai;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Makes the simulated model fail on purpose, always or a number of times. */
public final class Faults {

    /** How it fails. */
    public enum Mode {
        /** It works. */
        OK,
        /** The connection is closed without an answer. */
        DOWN,
        /** It works, after a delay. */
        SLOW,
        /** 429 with {@code Retry-After}: too many requests. */
        RATE_LIMIT,
        /** 429: the account has no money left. */
        QUOTA,
        /** HTTP 500. */
        ERROR500,
        /** HTTP 503: overloaded. */
        OVERLOADED,
        /** A web page where JSON is expected. */
        HTML,
        /** The connection breaks in the middle of the answer. */
        HALF,
        /** A well-formed answer whose text is nothing that was asked for. */
        NONSENSE,
        /** A call of a tool that nobody offered. */
        UNKNOWN_TOOL,
        /** The model refuses. */
        REFUSAL,
        /** The answer was cut at the limit of tokens. */
        CUT,
        /** 200 without choices. */
        EMPTY
    }

    /**
     * What is to come.
     *
     * @param mode how it fails
     * @param delay of {@link Mode#SLOW}, and what {@code Retry-After} says
     * @param times so often, then it works again
     */
    record Plan(Mode mode, Duration delay, int times) {}

    private static final Plan NONE = new Plan(Mode.OK, Duration.ZERO, Integer.MAX_VALUE);

    private final AtomicReference<Plan> plan = new AtomicReference<>(NONE);

    /** Fails that way until told otherwise. */
    public void set(Mode mode) {
        set(mode, Duration.ofSeconds(1), Integer.MAX_VALUE);
    }

    /** Fails that way so many times, then works again. */
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

    /** Takes one failure of the plan. */
    Plan next() {
        return plan.getAndUpdate(Faults::counted);
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
