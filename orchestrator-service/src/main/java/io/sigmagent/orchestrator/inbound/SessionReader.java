package io.sigmagent.orchestrator.inbound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.schemas.wire.EventCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads live sessions, from the instances that hold them. */
@Component
final class SessionReader {

    private final StoreHolders holders;
    private final EventCodec codec;
    private final ObjectMapper json;

    SessionReader(StoreHolders holders, EventCodec codec, ObjectMapper json) {
        this.holders = holders;
        this.codec = codec;
        this.json = json;
    }

    /** The session; fails with 404 if there is none, with 503 while nobody holds it. */
    Mono<JsonNode> read(String sessionId) {
        return holders.ask(
                SessionStore.NAME,
                sessionId,
                () -> Mono.fromSupplier(() -> ours(sessionId)),
                other -> theirs(other, sessionId));
    }

    /** The sessions of those phases, of all instances. */
    Flux<JsonNode> list(Set<Phase> phases) {
        return Flux.defer(() ->
                Flux.concat(
                        listHere(phases),
                        Flux.fromIterable(holders.others(SessionStore.NAME))
                                .concatMap(other -> listThere(other, phases))));
    }

    /** The sessions of those phases that this instance holds. */
    Flux<JsonNode> listHere(Set<Phase> phases) {
        return Flux.defer(() ->
                Flux.fromIterable(
                        holders.read(SessionStore.NAME, sessions -> ours(sessions, phases))));
    }

    private JsonNode ours(String sessionId) {
        byte[] stored = holders.read(SessionStore.NAME, sessions -> sessions.get(sessionId));
        if (stored == null) {
            throw unknown(sessionId);
        }
        return SessionStore.decoded(codec, stored)
                .<JsonNode>map(session -> json.valueToTree(SessionView.of(session)))
                .orElseThrow(() -> StoreHolders.unavailable("the session's state can't be read"));
    }

    private List<JsonNode> ours(ReadOnlyKeyValueStore<String, byte[]> sessions, Set<Phase> phases) {
        List<JsonNode> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = sessions.all()) {
            all.forEachRemaining(entry ->
                    SessionStore.decoded(codec, entry.value)
                            .filter(session -> phases.contains(session.phase()))
                            .map(SessionView::of)
                            .ifPresent(view -> found.add(json.valueToTree(view))));
        }
        return found;
    }

    private static Mono<JsonNode> theirs(WebClient other, String sessionId) {
        return other.get()
                .uri("/internal/sessions/{id}", sessionId)
                .retrieve()
                .onStatus(HttpStatus.NOT_FOUND::equals, _ -> Mono.just(unknown(sessionId)))
                .bodyToMono(JsonNode.class);
    }

    private static Flux<JsonNode> listThere(WebClient other, Set<Phase> phases) {
        String names = phases.stream().map(ValueCodec::lower).collect(Collectors.joining(","));
        return other.get()
                .uri("/internal/sessions?here=true&phase={phases}", names)
                .retrieve()
                .bodyToFlux(JsonNode.class);
    }

    private static ResponseStatusException unknown(String sessionId) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "session " + sessionId + ": unknown");
    }
}
