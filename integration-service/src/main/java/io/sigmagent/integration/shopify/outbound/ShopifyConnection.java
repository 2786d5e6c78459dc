package io.sigmagent.integration.shopify.outbound;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.sigmagent.integration.application.Connection;
import io.sigmagent.integration.domain.ConnectionState;
import io.sigmagent.integration.domain.ConnectionState.Status;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Asks the store its name, past the breaker, so that its return is seen while nobody else asks. */
final class ShopifyConnection implements Connection {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ShopApi door;
    private final CircuitBreaker breaker;
    private final boolean simulated;
    private final Clock clock;

    ShopifyConnection(ShopApi door, CircuitBreaker breaker, boolean simulated, Clock clock) {
        this.door = door;
        this.breaker = breaker;
        this.simulated = simulated;
        this.clock = clock;
    }

    @Override
    public String system() {
        return "shopify";
    }

    @Override
    public Mono<ConnectionState> check() {
        return Mono.defer(() -> check(clock.instant()));
    }

    private Mono<ConnectionState> check(Instant startedAt) {
        return door.ask(new Query(Operation.SHOP_NAME), startedAt.plus(PATIENCE))
                .timeout(PATIENCE, Mono.error(ShopifyConnection::silent))
                .map(_ -> answered(startedAt))
                .onErrorResume(ShopFailure.class, failure -> Mono.just(failed(failure, startedAt)));
    }

    private ConnectionState answered(Instant startedAt) {
        boolean open = breaker.getState() != CircuitBreaker.State.CLOSED;
        Status good = simulated ? Status.SIMULATED : Status.UP;
        return state(open ? Status.DEGRADED : good, startedAt, open ? breakerState() : null);
    }

    private ConnectionState failed(ShopFailure failure, Instant startedAt) {
        Status status =
                failure.reason() == Reason.THROTTLED || failure.reason() == Reason.TOO_COSTLY
                        ? Status.DEGRADED
                        : Status.DOWN;
        return state(status, startedAt, failure.detail() + "; " + breakerState());
    }

    private ConnectionState state(Status status, Instant startedAt, @Nullable String detail) {
        long took = Duration.between(startedAt, clock.instant()).toMillis();
        return new ConnectionState(status, took, detail);
    }

    private String breakerState() {
        return "breaker " + breaker.getState().name().toLowerCase(Locale.ROOT);
    }

    private static ShopFailure silent() {
        return ShopFailure.passing(
                Reason.UNAVAILABLE, "no answer in " + PATIENCE.toSeconds() + " s");
    }
}
