package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.capacity.AgentPool;
import io.sigmagent.schemas.wire.EventCodec;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads slots and queues, each from the instance that has them. */
@Component
final class PoolReader {

    private final StoreHolders holders;
    private final EventCodec codec;

    PoolReader(StoreHolders holders, EventCodec codec) {
        this.holders = holders;
        this.codec = codec;
    }

    /** The pools of all agents that answer in turns; fails with 503 while one is moving. */
    Mono<List<PoolView>> readAll() {
        return Flux.fromStream(() -> Arrays.stream(Owner.values()).filter(Owner::answersInTurns))
                .concatMap(this::read)
                .collectList();
    }

    /** The pool of an agent if this instance has it; asks no other. */
    Mono<PoolView> readHere(Owner agent) {
        return Mono.fromSupplier(() -> PoolView.of(ours(agent)));
    }

    private Mono<PoolView> read(Owner agent) {
        return holders.ask(
                PoolStore.NAME,
                PoolStore.key(agent),
                () -> readHere(agent),
                other -> readThere(other, agent));
    }

    private AgentPool ours(Owner agent) {
        byte[] stored = holders.read(PoolStore.NAME, pools -> pools.get(PoolStore.key(agent)));
        return stored == null ? AgentPool.empty(agent) : PoolStore.decode(codec, stored);
    }

    private static Mono<PoolView> readThere(WebClient other, Owner agent) {
        return other.get()
                .uri("/internal/agents/{agent}", ValueCodec.wireName(agent))
                .retrieve()
                .bodyToMono(PoolView.class);
    }
}
