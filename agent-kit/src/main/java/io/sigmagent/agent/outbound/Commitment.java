package io.sigmagent.agent.outbound;

import io.sigmagent.agent.store.WriteKey;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.TurnCommitted;
import io.sigmagent.schemas.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Says, once for a turn and before its first write, that the turn can't be superseded any more. */
final class Commitment {

    private final EventPublisher publisher;
    private final Turn turn;
    private boolean made;

    Commitment(EventPublisher publisher, Turn turn) {
        this.publisher = publisher;
        this.turn = turn;
    }

    /** Returns when Kafka has it; a turn that could not commit must not write. */
    synchronized void make(WriteKey key, Instant now, long millis)
            throws ExecutionException, TimeoutException, InterruptedException {
        if (made) {
            return;
        }
        TurnCommitted event =
                TurnCommitted.newBuilder()
                        .setEventId(eventId("committed", turn.id()))
                        .setOccurredAt(now)
                        .setSessionId(turn.sessionId())
                        .setTurnId(turn.id())
                        .setEpoch(turn.epoch())
                        .setWriteKey(key.text())
                        .build();
        publisher.publish(Topics.AGENT_REPLIES, event).get(millis, TimeUnit.MILLISECONDS);
        made = true;
    }

    static Agent agent(Turn turn) {
        return Agent.valueOf(turn.agent().name());
    }

    /** A repeated turn gives the same id. */
    static String eventId(String kind, String source) {
        byte[] name = (kind + ":" + source).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString();
    }
}
