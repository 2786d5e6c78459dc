package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.QueryAllowance;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import reactor.core.publisher.Mono;

/**
 * Holds queries back so that the store need not refuse them: our own copy of its bucket of points.
 */
final class Pace {

    /** Of an operation that was never asked. */
    private static final double FIRST_GUESS = 10;

    private static final int JITTER_MILLIS = 250;

    private final Clock clock;
    private final RandomGenerator random;
    private final Map<Operation, Double> costs = new EnumMap<>(Operation.class);
    private QueryAllowance allowance;

    Pace(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
        this.allowance = QueryAllowance.unknown(clock.instant());
    }

    /** Completes when the query may be sent; fails at once when that is after the deadline. */
    Mono<Void> turn(Query query, Instant deadlineAt) {
        return Mono.defer(() -> {
            Instant now = clock.instant();
            Duration pause = reserve(query, deadlineAt, now);
            return pause.isZero() ? Mono.empty() : Mono.delay(jittered(pause)).then();
        });
    }

    synchronized void told(Query query, Cost cost) {
        if (cost.requested() > 0) {
            costs.put(query.operation(), cost.requested());
        }
        allowance =
                allowance.told(
                        cost.available(), cost.maximum(), cost.restoreRate(), clock.instant());
    }

    synchronized void refused(Query query, ThrottledByShop refusal) {
        Instant now = clock.instant();
        Cost cost = refusal.cost();
        if (cost != null) {
            told(query, cost);
        }
        Duration retryAfter = refusal.retryAfter();
        allowance =
                retryAfter == null
                        ? allowance.refused(costOf(query), now)
                        : allowance.closedFor(retryAfter, now);
    }

    private synchronized Duration reserve(Query query, Instant deadlineAt, Instant now) {
        double points = costOf(query);
        Duration pause = allowance.waitFor(points, now);
        if (!now.plus(pause).isBefore(deadlineAt)) {
            throw ShopFailure.lasting(
                    Reason.THROTTLED, "must wait " + pause.toMillis() + " ms, beyond the deadline");
        }
        allowance = allowance.spend(points, now);
        return pause;
    }

    private double costOf(Query query) {
        return costs.getOrDefault(query.operation(), FIRST_GUESS);
    }

    /** Those who wait for the same instant do not come all at once. */
    private Duration jittered(Duration pause) {
        return pause.plusMillis(random.nextInt(JITTER_MILLIS));
    }
}
