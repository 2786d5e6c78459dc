package io.sigmagent.gateway.application;

import java.time.Duration;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Waits, as only tests may. */
final class Results {

    private Results() {}

    static <T> T of(Mono<T> result) {
        return Objects.requireNonNull(result.block(Duration.ofSeconds(20)));
    }
}
