package io.sigmagent.orchestrator.inbound;

import io.sigmagent.kit.web.InternalCalls;
import io.sigmagent.orchestrator.OrchestratorProperties;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.capacity.AgentPool;
import io.sigmagent.schemas.wire.EventCodec;
import java.util.Arrays;
import java.util.List;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads slots and queues, each from the instance that has them. */
@Component
final class PoolReader {

    private final StreamsBuilderFactoryBean streams;
    private final EventCodec codec;
    private final InternalCalls calls;
    private final HostInfo here;

    PoolReader(
            StreamsBuilderFactoryBean streams,
            EventCodec codec,
            InternalCalls calls,
            OrchestratorProperties properties) {
        this.streams = streams;
        this.codec = codec;
        this.calls = calls;
        this.here = HostInfo.buildFromEndpoint(properties.address());
    }

    /** The pools of all agents that answer in turns; fails with 503 while one is moving. */
    Mono<List<PoolView>> readAll() {
        return Flux.fromStream(Arrays.stream(Owner.values()).filter(Owner::answersInTurns))
                .concatMap(this::read)
                .collectList();
    }

    private Mono<PoolView> read(Owner agent) {
        return Mono.defer(() -> readNow(agent));
    }

    private Mono<PoolView> readNow(Owner agent) {
        KeyQueryMetadata holder =
                running()
                        .queryMetadataForKey(
                                PoolStore.NAME, PoolStore.key(agent), Serdes.String().serializer());
        if (holder == null || KeyQueryMetadata.NOT_AVAILABLE.equals(holder)) {
            return Mono.error(unavailable("the orchestrator is not ready"));
        }
        return holder.activeHost().equals(here)
                ? readHere(agent)
                : remote(holder.activeHost(), agent);
    }

    /** The pool of an agent if this instance has it; asks no other. */
    Mono<PoolView> readHere(Owner agent) {
        return Mono.fromSupplier(() -> PoolView.of(local(agent)))
                .onErrorMap(
                        InvalidStateStoreException.class,
                        _ -> unavailable("the store of slots is moving"));
    }

    private AgentPool local(Owner agent) {
        byte[] stored =
                running()
                        .store(
                                StoreQueryParameters.fromNameAndType(
                                        PoolStore.NAME,
                                        QueryableStoreTypes.<String, byte[]>keyValueStore()))
                        .get(PoolStore.key(agent));
        return stored == null ? AgentPool.empty(agent) : PoolStore.decode(codec, stored);
    }

    private KafkaStreams running() {
        KafkaStreams running = streams.getKafkaStreams();
        if (running == null || !running.state().isRunningOrRebalancing()) {
            throw unavailable("the orchestrator is not ready");
        }
        return running;
    }

    private Mono<PoolView> remote(HostInfo host, Owner agent) {
        return calls.to("http://" + host.host() + ":" + host.port())
                .get()
                .uri("/internal/agents/{agent}", ValueCodec.wireName(agent))
                .retrieve()
                .bodyToMono(PoolView.class);
    }

    private static ResponseStatusException unavailable(String reason) {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, reason);
    }
}
