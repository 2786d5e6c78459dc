package io.sigmagent.agent.model;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a model gave no answer that can be used. Its message quotes nobody. */
public final class ModelFailure extends RuntimeException {

    /** What went wrong. */
    public enum Reason {
        /** No answer in time. */
        TIMEOUT(true, true),
        /** Too many requests; a later one may pass. */
        RATE_LIMITED(true, true),
        /** The account is used up. */
        QUOTA_USED_UP(false, true),
        /** It has a fault. */
        UNAVAILABLE(true, true),
        /** Nobody is there. */
        UNREACHABLE(true, true),
        /** Half an answer, or none that the protocol knows. */
        GARBLED(true, true),
        /** Key or permission is wrong. */
        KEY_REFUSED(false, true),
        /** It has no such model. */
        UNKNOWN_MODEL(false, true),
        /** It does not take the request. */
        REQUEST_REFUSED(false, false),
        /** It does not want to answer. */
        DECLINED(false, false),
        /** It stopped in the middle, at its limit. */
        CUT_OFF(false, false),
        /** It said nothing. */
        EMPTY(false, false),
        /** Its answer has not the form that was asked for. */
        UNREADABLE_ANSWER(false, false),
        /** It called tools again and again. */
        TOO_MANY_STEPS(false, false),
        /** The talk with it grew too long. */
        TOO_MANY_TOKENS(false, false),
        /** The turn has no time left for it. */
        NO_TIME(false, false),
        /** As many calls as allowed are under way. */
        BUSY(false, false),
        /** It failed so often that it is left alone for a while. */
        LEFT_ALONE(false, false),
        /** The day's money is spent. */
        BUDGET_SPENT(false, false),
        /** The turn is given up. */
        INTERRUPTED(false, false);

        private final boolean passing;
        private final boolean meansDown;

        Reason(boolean passing, boolean meansDown) {
            this.passing = passing;
            this.meansDown = meansDown;
        }

        /** As it stands in figures, for instance "rate_limited". */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final transient @Nullable Duration retryAfter;

    /** A failure. */
    public ModelFailure(Reason reason) {
        this(reason, null);
    }

    /**
     * A failure after which the server wants us to wait.
     *
     * @param retryAfter null = it did not say how long
     */
    ModelFailure(Reason reason, @Nullable Duration retryAfter) {
        super("model: " + reason.wireName(), null, false, true);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }

    /** How long the server wants us to wait; null = it did not say. */
    @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Whether another try may help. */
    boolean isPassing() {
        return reason.passing;
    }

    /** Whether it says that the model is down. */
    boolean meansDown() {
        return reason.meansDown;
    }
}
