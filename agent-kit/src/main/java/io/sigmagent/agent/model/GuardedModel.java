package io.sigmagent.agent.model;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.sigmagent.agent.model.ModelFailure.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** Limits calls in time and number, and leaves a model alone that keeps failing. */
final class GuardedModel implements Model {

    /** How calls are guarded. */
    record Guards(CircuitBreaker breaker, Bulkhead bulkhead, Duration patience) {}

    private final Model model;
    private final Guards guards;
    private final Clock clock;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();

    GuardedModel(Model model, Guards guards, Clock clock) {
        this.model = model;
        this.guards = guards;
        this.clock = clock;
    }

    @Override
    public ModelReply ask(ModelRequest request) {
        try {
            return guards.breaker()
                    .executeSupplier(
                            () -> guards.bulkhead().executeSupplier(() -> withinTime(request)));
        } catch (CallNotPermittedException _) {
            throw new ModelFailure(Reason.LEFT_ALONE);
        } catch (BulkheadFullException _) {
            throw new ModelFailure(Reason.BUSY);
        }
    }

    private ModelReply withinTime(ModelRequest request) {
        Duration left = Duration.between(clock.instant(), request.deadlineAt());
        if (!left.isPositive()) {
            throw new ModelFailure(Reason.NO_TIME);
        }
        Duration most = left.compareTo(guards.patience()) < 0 ? left : guards.patience();
        Future<ModelReply> call = calls.submit(() -> model.ask(request));
        try {
            return TimeLimiter.of(most).executeFutureSupplier(() -> call);
        } catch (TimeoutException _) {
            throw new ModelFailure(Reason.TIMEOUT);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(Reason.INTERRUPTED);
        } catch (ModelFailure e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a model's adapter failed", e);
        } finally {
            boolean _ = call.cancel(true);
        }
    }
}
