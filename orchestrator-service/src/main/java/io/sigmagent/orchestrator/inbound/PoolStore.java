package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.capacity.AgentPool;
import io.sigmagent.schemas.PoolSnapshot;
import io.sigmagent.schemas.wire.EventCodec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The pools of a partition in the stream's state store, and at hand. */
final class PoolStore {

    static final String NAME = "pools";

    private final KeyValueStore<String, byte[]> store;
    private final EventCodec codec;
    private final Map<Owner, AgentPool> pools = new EnumMap<>(Owner.class);

    PoolStore(KeyValueStore<String, byte[]> store, EventCodec codec) {
        this.store = store;
        this.codec = codec;
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> {
                AgentPool pool = decode(codec, entry.value);
                pools.put(pool.agent(), pool);
            });
        }
    }

    /** The key of an agent's pool, and of its events. */
    static String key(Owner agent) {
        return ValueCodec.toAvro(agent).name();
    }

    static AgentPool decode(EventCodec codec, byte[] stored) {
        return PoolSnapshotCodec.toDomain((PoolSnapshot) codec.decode(stored));
    }

    List<AgentPool> all() {
        return List.copyOf(pools.values());
    }

    /** The pool of that agent, empty if nothing happened to it yet. */
    AgentPool find(Owner agent) {
        return pools.getOrDefault(agent, AgentPool.empty(agent));
    }

    /**
     * That an instance was seen again is not worth a write: after a restart all count as seen.
     *
     * @throws IllegalArgumentException if Kafka would refuse the pool, so many sessions are in it
     */
    void keep(AgentPool pool) {
        AgentPool before = pools.get(pool.agent());
        if (before == null || !pool.sameButForSight(before)) {
            String key = key(pool.agent());
            byte[] encoded = codec.encode(PoolSnapshotCodec.toAvro(pool));
            RecordSize.check(NAME, key, encoded, new RecordHeaders());
            store.put(key, encoded);
        }
        pools.put(pool.agent(), pool);
    }
}
