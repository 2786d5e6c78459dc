package io.sigmagent.integration.inbound;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.sigmagent.integration.application.CheckConnections;
import io.sigmagent.integration.domain.ConnectionState;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** {@code GET /internal/health}: system to status, latency and detail. */
@RestController
final class ConnectionsEndpoint {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String status,
            @JsonProperty("latency_ms") @Nullable Long latencyMillis,
            @Nullable String detail) {

        static View of(ConnectionState state) {
            return new View(
                    state.status().name().toLowerCase(Locale.ROOT),
                    state.latencyMillis(),
                    state.detail());
        }
    }

    private final CheckConnections checkConnections;

    ConnectionsEndpoint(CheckConnections checkConnections) {
        this.checkConnections = checkConnections;
    }

    @GetMapping("/internal/health")
    Mono<Map<String, View>> health() {
        return checkConnections.handle().map(ConnectionsEndpoint::views);
    }

    private static Map<String, View> views(Map<String, ConnectionState> states) {
        Map<String, View> views = new LinkedHashMap<>();
        states.forEach((system, state) -> views.put(system, View.of(state)));
        return views;
    }
}
