package io.sigmagent.orchestrator.inbound;

import io.sigmagent.kit.web.InternalCalls;
import io.sigmagent.orchestrator.OrchestratorProperties;
import io.sigmagent.schemas.SessionSnapshot;
import io.sigmagent.schemas.wire.EventCodec;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Reads a live session, from the instance that holds it. */
@Component
final class SessionReader {

    private final StreamsBuilderFactoryBean streams;
    private final EventCodec codec;
    private final InternalCalls calls;
    private final HostInfo here;

    SessionReader(
            StreamsBuilderFactoryBean streams,
            EventCodec codec,
            InternalCalls calls,
            OrchestratorProperties properties) {
        this.streams = streams;
        this.codec = codec;
        this.calls = calls;
        this.here = HostInfo.buildFromEndpoint(properties.address());
    }

    /** The session; fails with 404 if there is none, with 503 while nobody holds it. */
    Mono<SessionView> read(String sessionId) {
        return Mono.defer(() -> readNow(sessionId))
                .onErrorMap(
                        InvalidStateStoreException.class,
                        _ -> unavailable("the session store is moving"));
    }

    private Mono<SessionView> readNow(String sessionId) {
        KafkaStreams running = streams.getKafkaStreams();
        if (running == null || !running.state().isRunningOrRebalancing()) {
            return Mono.error(unavailable("the orchestrator is not ready"));
        }
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

    private Mono<SessionView> local(KafkaStreams running, String sessionId) {
        byte[] stored =
                running.store(
                                StoreQueryParameters.fromNameAndType(
                                        SessionStore.NAME,
                                        QueryableStoreTypes.<String, byte[]>keyValueStore()))
                        .get(sessionId);
        return stored == null
                ? Mono.error(unknown(sessionId))
                : Mono.just(
                        SessionView.of(
                                SnapshotCodec.toDomain((SessionSnapshot) codec.decode(stored))));
    }

    private Mono<SessionView> remote(HostInfo host, String sessionId) {
        return calls.to("http://" + host.host() + ":" + host.port())
                .get()
                .uri("/internal/sessions/{id}", sessionId)
                .retrieve()
                .onStatus(HttpStatus.NOT_FOUND::equals, _ -> Mono.just(unknown(sessionId)))
                .bodyToMono(SessionView.class);
    }

    private static ResponseStatusException unknown(String sessionId) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "session " + sessionId + ": unknown");
    }

    private static ResponseStatusException unavailable(String reason) {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, reason);
    }
}
