package io.sigmagent.orchestrator.inbound;

import io.sigmagent.kit.web.InternalCalls;
import io.sigmagent.orchestrator.OrchestratorProperties;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.springframework.http.HttpStatus;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Knows which instance holds what of the stream's stores. Fails with 503 while a store is moving.
 */
@Component
final class StoreHolders {

    private final StreamsBuilderFactoryBean streams;
    private final InternalCalls calls;
    private final HostInfo here;

    StoreHolders(
            StreamsBuilderFactoryBean streams,
            InternalCalls calls,
            OrchestratorProperties properties) {
        this.streams = streams;
        this.calls = calls;
        this.here = HostInfo.buildFromEndpoint(properties.address());
    }

    /** What the instance that holds the key says: this one, or another that is asked. */
    <T> Mono<T> ask(
            String store, String key, Supplier<Mono<T>> ours, Function<WebClient, Mono<T>> theirs) {
        return Mono.defer(() -> {
            KeyQueryMetadata holder =
                    running().queryMetadataForKey(store, key, Serdes.String().serializer());
            if (holder == null || KeyQueryMetadata.NOT_AVAILABLE.equals(holder)) {
                return Mono.error(notReady());
            }
            return holder.activeHost().equals(here)
                    ? ours.get()
                    : theirs.apply(to(holder.activeHost()));
        });
    }

    /** Reads the part of a store that this instance holds. */
    <T> T read(String store, Function<ReadOnlyKeyValueStore<String, byte[]>, T> reader) {
        try {
            return reader.apply(
                    running()
                            .store(
                                    StoreQueryParameters.fromNameAndType(
                                            store, QueryableStoreTypes.keyValueStore())));
        } catch (InvalidStateStoreException e) {
            throw unavailable("the store of " + store + " is moving");
        }
    }

    /** The other instances that hold a part of a store. */
    List<WebClient> others(String store) {
        return running().streamsMetadataForStore(store).stream()
                .map(StreamsMetadata::hostInfo)
                .filter(host -> !host.equals(here))
                .distinct()
                .map(this::to)
                .toList();
    }

    static ResponseStatusException unavailable(String reason) {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, reason);
    }

    private KafkaStreams running() {
        KafkaStreams running = streams.getKafkaStreams();
        if (running == null || !running.state().isRunningOrRebalancing()) {
            throw notReady();
        }
        return running;
    }

    private WebClient to(HostInfo host) {
        return calls.to("http://" + host.host() + ":" + host.port());
    }

    private static ResponseStatusException notReady() {
        return unavailable("the orchestrator is not ready");
    }
}
