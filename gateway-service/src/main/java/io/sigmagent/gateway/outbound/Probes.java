package io.sigmagent.gateway.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.gateway.application.HealthProbes;
import io.sigmagent.gateway.domain.Health.Part;
import io.sigmagent.gateway.domain.Health.State;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks each part over its own protocol, and never longer than a moment. */
final class Probes implements HealthProbes {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Ends before ours, so that its failure still finds somebody who listens. */
    private static final Duration KAFKA_PATIENCE = PATIENCE.minusMillis(500);

    private static final List<String> OUTSIDE = List.of("openai", "shopify", "crisp", "n8n");
    private static final List<String> DATABASE = List.of("postgres", "r2dbc", "db");

    private final Admin kafka;
    private final Redis redis;
    private final WebClient orchestrator;
    private final WebClient integration;

    Probes(Admin kafka, Redis redis, WebClient orchestrator, WebClient integration) {
        this.kafka = kafka;
        this.redis = redis;
        this.orchestrator = orchestrator;
        this.integration = integration;
    }

    @Override
    public Mono<Part> kafka() {
        var options = new DescribeClusterOptions().timeoutMs((int) KAFKA_PATIENCE.toMillis());
        return timed(
                Mono.fromCompletionStage(() ->
                        kafka.describeCluster(options)
                                .nodes()
                                .thenApply(nodes -> !nodes.isEmpty())
                                .toCompletionStage()));
    }

    @Override
    public Mono<Part> redis() {
        return timed(redis.call(commands -> commands.ping()));
    }

    @Override
    public Mono<OrchestratorHealth> orchestrator() {
        return health(orchestrator, "/actuator/health")
                .elapsed()
                .map(answer ->
                        new OrchestratorHealth(true, postgres(answer.getT2(), answer.getT1())))
                .onErrorReturn(
                        new OrchestratorHealth(
                                false,
                                new Part(
                                        State.DOWN,
                                        null,
                                        "the orchestrator, which uses it, does not answer")));
    }

    @Override
    public Mono<Map<String, Part>> integrations() {
        return health(integration, "/internal/health")
                .map(Probes::outside)
                .onErrorResume(_ -> Mono.fromSupplier(Probes::nothingKnown));
    }

    private static Mono<JsonNode> health(WebClient service, String path) {
        // Spring answers 503 with a body when a component is down.
        return service.get()
                .uri(path)
                .exchangeToMono(response -> response.bodyToMono(JsonNode.class))
                .timeout(PATIENCE)
                .single();
    }

    private static Mono<Part> timed(Mono<?> call) {
        return call.timeout(PATIENCE)
                .single()
                .elapsed()
                .map(answer -> new Part(State.UP, answer.getT1(), null))
                .onErrorResume(failure -> Mono.just(new Part(State.DOWN, null, "does not answer")));
    }

    private static Part postgres(JsonNode health, long tookMillis) {
        Optional<String> status =
                DATABASE.stream()
                        .map(name -> health.path("components").path(name).path("status"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .findFirst();
        if (status.isEmpty()) {
            return new Part(State.DOWN, null, "the orchestrator says nothing of it");
        }
        return status.get().equals("UP")
                ? new Part(State.UP, tookMillis, null)
                : new Part(State.DOWN, null, "does not answer the orchestrator");
    }

    private static Map<String, Part> outside(JsonNode told) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (String name : OUTSIDE) {
            parts.put(name, part(told.path(name)));
        }
        return parts;
    }

    private static Part part(JsonNode told) {
        JsonNode latency = told.path("latency_ms");
        return new Part(
                state(told.path("status").asText()),
                latency.isNumber() ? latency.asLong() : null,
                text(told.path("detail")));
    }

    private static State state(String name) {
        for (State state : State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(name)) {
                return state;
            }
        }
        return State.DOWN;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }

    private static Map<String, Part> nothingKnown() {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (String name : OUTSIDE) {
            parts.put(
                    name,
                    new Part(
                            State.DOWN,
                            null,
                            "the integration service, which uses it, does not answer"));
        }
        return parts;
    }
}
