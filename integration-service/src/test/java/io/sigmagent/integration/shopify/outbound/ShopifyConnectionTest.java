package io.sigmagent.integration.shopify.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.sigmagent.integration.domain.ConnectionState;
import io.sigmagent.integration.domain.ConnectionState.Status;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class ShopifyConnectionTest {

    private static final Mono<Reply> HELLO =
            Mono.just(
                    new Reply(
                            JsonPart.root(JsonNodeFactory.instance.objectNode()), Set.of(), null));

    private final CircuitBreaker breaker = CircuitBreaker.ofDefaults("shopify");

    @Test
    void tellsRealFromSimulated() {
        assertThat(check(HELLO, false)).isEqualTo(new ConnectionState(Status.UP, 0L, null));
        assertThat(check(HELLO, true).status()).isEqualTo(Status.SIMULATED);
    }

    @Test
    void isDegradedWhileTheBreakerIsOpen() {
        breaker.transitionToOpenState();

        assertThat(check(HELLO, true))
                .isEqualTo(new ConnectionState(Status.DEGRADED, 0L, "breaker open"));
    }

    @Test
    void isDegradedWhenThrottledAndDownOtherwise() {
        assertThat(check(failing(Reason.THROTTLED), false).status()).isEqualTo(Status.DEGRADED);
        assertThat(check(failing(Reason.REFUSED), true))
                .isEqualTo(new ConnectionState(Status.DOWN, 0L, "why; breaker closed"));
    }

    private static Mono<Reply> failing(Reason reason) {
        return Mono.error(ShopFailure.lasting(reason, "why"));
    }

    private ConnectionState check(Mono<Reply> reply, boolean simulated) {
        var connection =
                new ShopifyConnection((_, _) -> reply, breaker, simulated, new SettableClock());
        return Objects.requireNonNull(connection.check().block());
    }
}
