package io.sigmagent.integration.shopify.outbound;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * The door with patience: waits its turn, limits each try in time and number, tries again what may
 * pass, asks no more when the store is down, and never goes on after the deadline.
 */
final class ResilientShopApi implements ShopApi {

    /** How one door is guarded; each part is set in the service's yml under the name shopify. */
    record Guards(
            CircuitBreaker breaker, Retry retry, TimeLimiter timeLimiter, Bulkhead bulkhead) {}

    private final ShopApi door;
    private final Pace pace;
    private final Guards guards;
    private final Clock clock;

    ResilientShopApi(ShopApi door, Pace pace, Guards guards, Clock clock) {
        this.door = door;
        this.pace = pace;
        this.guards = guards;
        this.clock = clock;
    }

    /** What another try may change; for the retry's settings. */
    static boolean worthAnotherTry(Throwable failure) {
        return failure instanceof ShopFailure known && known.isPassing();
    }

    /** What says that the store is down; for the breaker's settings. A refusal is an answer. */
    static boolean meansDown(Throwable failure) {
        return !(failure instanceof ShopFailure known)
                || known.reason() == Reason.UNAVAILABLE
                || (known.reason() == Reason.UNUSABLE && known.isPassing());
    }

    @Override
    public Mono<Reply> ask(Query query, Instant deadlineAt) {
        return Mono.defer(() -> asOften(query, deadlineAt).timeout(untilThen(deadlineAt), late()));
    }

    /** A write without an answer may have been made, so it is not tried again here. */
    private Mono<Reply> asOften(Query query, Instant deadlineAt) {
        return query.operation().writes()
                ? once(query, deadlineAt)
                : once(query, deadlineAt).transformDeferred(RetryOperator.of(guards.retry()));
    }

    private Mono<Reply> once(Query query, Instant deadlineAt) {
        return pace.turn(query, deadlineAt).then(guarded(query, deadlineAt));
    }

    private Mono<Reply> guarded(Query query, Instant deadlineAt) {
        return Mono.defer(() -> door.ask(query, deadlineAt))
                .doOnNext(reply -> learn(query, reply))
                .doOnError(ThrottledByShop.class, refusal -> pace.refused(query, refusal))
                .transformDeferred(BulkheadOperator.of(guards.bulkhead()))
                .transformDeferred(TimeLimiterOperator.of(guards.timeLimiter()))
                .onErrorMap(TimeoutException.class, e -> passing("no answer in time"))
                .onErrorMap(BulkheadFullException.class, e -> passing("too many calls at once"))
                .transformDeferred(CircuitBreakerOperator.of(guards.breaker()))
                .onErrorMap(CallNotPermittedException.class, e -> lasting("the breaker is open"));
    }

    private void learn(Query query, Reply reply) {
        Cost cost = reply.cost();
        if (cost != null) {
            pace.told(query, cost);
        }
    }

    private Duration untilThen(Instant deadlineAt) {
        Duration left = Duration.between(clock.instant(), deadlineAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Mono<Reply> late() {
        return Mono.error(() -> lasting("no answer by the deadline"));
    }

    private static ShopFailure passing(String detail) {
        return ShopFailure.passing(Reason.UNAVAILABLE, detail);
    }

    private static ShopFailure lasting(String detail) {
        return ShopFailure.lasting(Reason.UNAVAILABLE, detail);
    }
}
