package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.schemas.SessionSnapshot;
import io.sigmagent.schemas.wire.EventCodec;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Live sessions in the stream's state store. */
final class SessionStore {

    static final String NAME = "sessions";

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    private final KeyValueStore<String, byte[]> store;
    private final EventCodec codec;

    SessionStore(KeyValueStore<String, byte[]> store, EventCodec codec) {
        this.store = store;
        this.codec = codec;
    }

    /**
     * The session of that id, fresh if nothing happened to it yet.
     *
     * @throws UnreadableSession if its state is damaged
     */
    Session find(String sessionId, Instant now) {
        byte[] stored = store.get(sessionId);
        return stored == null ? Session.fresh(sessionId, now) : decode(codec, stored);
    }

    /**
     * @throws IllegalArgumentException if the session outgrew a record of the store's changelog
     */
    void keep(Session session) {
        byte[] snapshot = codec.encode(SnapshotCodec.toAvro(session));
        RecordSize.check(NAME, session.id(), snapshot, new RecordHeaders());
        store.put(session.id(), snapshot);
    }

    /** Hands over each session that can be read, and names the others in the log. */
    void forEach(Consumer<Session> reader) {
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            all.forEachRemaining(entry -> read(entry.key, entry.value).ifPresent(reader));
        }
    }

    private Optional<Session> read(String sessionId, byte[] stored) {
        try {
            return Optional.of(decode(codec, stored));
        } catch (UnreadableSession e) {
            LOG.error("session {} rests: {}", sessionId, e.getMessage());
            return Optional.empty();
        }
    }

    /** A stored session; empty if it is damaged. */
    static Optional<Session> decoded(EventCodec codec, byte[] stored) {
        try {
            return Optional.of(decode(codec, stored));
        } catch (UnreadableSession e) {
            return Optional.empty();
        }
    }

    private static Session decode(EventCodec codec, byte[] stored) {
        try {
            return SnapshotCodec.toDomain((SessionSnapshot) codec.decode(stored));
        } catch (RuntimeException e) {
            throw new UnreadableSession(e);
        }
    }
}
