package io.sigmagent.integration.application;

import io.sigmagent.integration.domain.ConnectionState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells how all connections stand, asking each at most every 30 s. */
public final class CheckConnections {

    private static final Duration KEPT = Duration.ofSeconds(30);

    private record Checked(String system, ConnectionState state, Instant at) {}

    private final Clock clock;
    private final List<Mono<Checked>> checks;

    public CheckConnections(List<Connection> connections, Clock clock) {
        this.clock = clock;
        this.checks = connections.stream().map(this::remembered).toList();
    }

    /** System to state, in the order of the connections. */
    public Mono<Map<String, ConnectionState>> handle() {
        return Flux.mergeSequential(checks)
                .collectMap(Checked::system, Checked::state, LinkedHashMap::new);
    }

    private Mono<Checked> remembered(Connection connection) {
        return Mono.defer(connection::check)
                .map(state -> new Checked(connection.system(), state, clock.instant()))
                .cacheInvalidateIf(known -> !clock.instant().isBefore(known.at().plus(KEPT)));
    }
}
