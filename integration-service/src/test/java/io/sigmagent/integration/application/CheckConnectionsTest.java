package io.sigmagent.integration.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.integration.domain.ConnectionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class CheckConnectionsTest {

    private static final ConnectionState NONE = ConnectionState.notConfigured("none");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger asked = new AtomicInteger();
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void asksEachAtMostEveryHalfMinuteInOrder() {
        var check = new CheckConnections(List.of(connection("b"), connection("a")), clock);

        assertThat(Objects.requireNonNull(check.handle().block()).keySet())
                .containsExactly("b", "a");
        now.set(Instant.EPOCH.plus(Duration.ofSeconds(29)));
        assertThat(check.handle().block()).containsEntry("a", NONE);
        assertThat(asked).hasValue(2);
        now.set(Instant.EPOCH.plus(Duration.ofSeconds(30)));
        assertThat(check.handle().block()).hasSize(2);
        assertThat(asked).hasValue(4);
    }

    private Connection connection(String system) {
        return new Connection() {

            @Override
            public String system() {
                return system;
            }

            @Override
            public Mono<ConnectionState> check() {
                asked.incrementAndGet();
                return Mono.just(NONE);
            }
        };
    }
}
