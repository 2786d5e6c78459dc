package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.schemas.SessionSnapshot;
import io.sigmagent.schemas.wire.EventCodec;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Live sessions in the stream's state store. */
final class SessionStore {

    static final String NAME = "sessions";

    private final KeyValueStore<String, byte[]> store;
    private final EventCodec codec;

    SessionStore(KeyValueStore<String, byte[]> store, EventCodec codec) {
        this.store = store;
        this.codec = codec;
    }

    /** The session of that id, fresh if nothing happened to it yet. */
    Session find(String sessionId, Instant now) {
        byte[] stored = store.get(sessionId);
        return stored == null ? Session.fresh(sessionId, now) : decode(stored);
    }

    void keep(Session session) {
        store.put(session.id(), codec.encode(SnapshotCodec.toAvro(session)));
    }

    void forEach(Consumer<Session> reader) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> reader.accept(decode(entry.value)));
        }
    }

    private Session decode(byte[] stored) {
        return SnapshotCodec.toDomain((SessionSnapshot) codec.decode(stored));
    }
}
