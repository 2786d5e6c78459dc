package io.sigmagent.orchestrator.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sigmagent.kit.web.InternalCalls;
import io.sigmagent.orchestrator.OrchestratorProperties;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.schemas.wire.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads live sessions, from the instances that hold them. */
@Component
final class SessionReader {

    private final StreamsBuilderFactoryBean streams;
    private final EventCodec codec;
    private final InternalCalls calls;
    private final ObjectMapper json;
    private final HostInfo here;

    SessionReader(
            StreamsBuilderFactoryBean streams,
            EventCodec codec,
            InternalCalls calls,
            ObjectMapper json,
            OrchestratorProperties properties) {
        this.streams = streams;
        this.codec = codec;
        this.calls = calls;
        this.json = json;
        this.here = HostInfo.buildFromEndpoint(properties.address());
    }

    /** The session; fails with 404 if there is none, with 503 while nobody holds it. */
    Mono<JsonNode> read(String sessionId) {
        return Mono.defer(() -> readNow(sessionId)).onErrorMap(SessionReader::moving);
    }

    /** The sessions of those phases, of all instances. */
    Flux<JsonNode> list(Set<Phase> phases) {
        return Flux.defer(() ->
                        Flux.concat(
                                listHere(phases),
                                Flux.fromIterable(others())
                                        .concatMap(host -> listThere(host, phases))))
                .onErrorMap(SessionReader::moving);
    }

    /** The sessions of those phases that this instance holds. */
    Flux<JsonNode> listHere(Set<Phase> phases) {
        return Flux.defer(() -> Flux.fromIterable(held(phases))).onErrorMap(SessionReader::moving);
    }

    private List<JsonNode> held(Set<Phase> phases) {
        List<JsonNode> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store(running()).all()) {
            while (all.hasNext()) {
                SessionStore.decoded(codec, all.next().value)
                        .filter(session -> phases.contains(session.phase()))
                        .map(SessionView::of)
                        .ifPresent(view -> found.add(json.valueToTree(view)));
            }
        }
        return found;
    }

    private List<HostInfo> others() {
        return running().streamsMetadataForStore(SessionStore.NAME).stream()
                .map(StreamsMetadata::hostInfo)
                .filter(host -> !host.equals(here))
                .distinct()
                .toList();
    }

    private Mono<JsonNode> readNow(String sessionId) {
        KafkaStreams running = running();
        KeyQueryMetadata holder =
                running.queryMetadataForKey(
                        SessionStore.NAME, sessionId, Serdes.String().serializer());
        if (holder == null || KeyQueryMetadata.NOT_AVAILABLE.equals(holder)) {
            return Mono.error(unavailable("the orchestrator is not ready"));
        }
        return holder.activeHost().equals(here)
                ? local(running, sessionId)
                : remote(holder.activeHost(), sessionId);
    }

    private KafkaStreams running() {
        KafkaStreams running = streams.getKafkaStreams();
        if (running == null || !running.state().isRunningOrRebalancing()) {
            throw unavailable("the orchestrator is not ready");
        }
        return running;
    }

    private static ReadOnlyKeyValueStore<String, byte[]> store(KafkaStreams running) {
        return running.store(
                StoreQueryParameters.fromNameAndType(
                        SessionStore.NAME, QueryableStoreTypes.keyValueStore()));
    }

    private Mono<JsonNode> local(KafkaStreams running, String sessionId) {
        byte[] stored = store(running).get(sessionId);
        if (stored == null) {
            return Mono.error(unknown(sessionId));
        }
        return SessionStore.decoded(codec, stored)
                .map(SessionView::of)
                .<Mono<JsonNode>>map(view -> Mono.just(json.valueToTree(view)))
                .orElseGet(() -> Mono.error(unavailable("the session's state can't be read")));
    }

    private Mono<JsonNode> remote(HostInfo host, String sessionId) {
        return to(host).get()
                .uri("/internal/sessions/{id}", sessionId)
                .retrieve()
                .onStatus(HttpStatus.NOT_FOUND::equals, _ -> Mono.just(unknown(sessionId)))
                .bodyToMono(JsonNode.class);
    }

    private Flux<JsonNode> listThere(HostInfo host, Set<Phase> phases) {
        String names = phases.stream().map(ValueCodec::lower).collect(Collectors.joining(","));
        return to(host).get()
                .uri("/internal/sessions?here=true&phase={phases}", names)
                .retrieve()
                .bodyToFlux(JsonNode.class);
    }

    private WebClient to(HostInfo host) {
        return calls.to("http://" + host.host() + ":" + host.port());
    }

    private static Throwable moving(Throwable failure) {
        return failure instanceof InvalidStateStoreException
                ? unavailable("the session store is moving")
                : failure;
    }

    private static ResponseStatusException unknown(String sessionId) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "session " + sessionId + ": unknown");
    }

    private static ResponseStatusException unavailable(String reason) {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, reason);
    }
}
