package io.sigmagent.agent.model;

import io.github.resilience4j.retry.Retry;
import io.sigmagent.agent.model.ModelFailure.Reason;
import java.time.Clock;
import java.time.Duration;

/**
 * Tries again what may pass, after the pause that the server asks for, but never beyond the
 * deadline.
 */
final class PatientModel implements Model {

    /** Waits; in tests nobody does. */
    @FunctionalInterface
    interface Sleeper {

        /** Waits that long. */
        void sleep(Duration pause) throws InterruptedException;
    }

    private final Model model;
    private final Retry retry;
    private final Sleeper sleeper;
    private final Clock clock;

    PatientModel(Model model, Retry retry, Sleeper sleeper, Clock clock) {
        this.model = model;
        this.retry = retry;
        this.sleeper = sleeper;
        this.clock = clock;
    }

    @Override
    public ModelReply ask(ModelRequest request) {
        Retry.AsyncContext<ModelReply> tries = retry.asyncContext();
        while (true) {
            try {
                ModelReply reply = model.ask(request);
                tries.onComplete();
                return reply;
            } catch (ModelFailure e) {
                pause(request, e, tries.onError(e));
            }
        }
    }

    /** Waits, or gives up with that failure. */
    private void pause(ModelRequest request, ModelFailure failure, long ownMillis) {
        if (ownMillis < 0) {
            throw failure;
        }
        Duration wanted = failure.retryAfter();
        Duration own = Duration.ofMillis(ownMillis);
        Duration pause = wanted == null || wanted.compareTo(own) < 0 ? own : wanted;
        if (!clock.instant().plus(pause).isBefore(request.deadlineAt())) {
            throw failure;
        }
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(Reason.INTERRUPTED);
        }
    }
}
