package io.sigmagent.orchestrator.application;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * One numbered event of a session's history.
 *
 * @param seq number in the history, from 1
 * @param kind what happened, for instance AgentReplied
 * @param speaker who spoke: customer or an agent's name
 * @param text what was said
 * @param event the event as it stood in Kafka, read-only
 */
public record StoredEvent(
        String sessionId,
        long seq,
        String eventId,
        int conversation,
        String kind,
        String speaker,
        String text,
        Instant at,
        ByteBuffer event) {

    public StoredEvent {
        event = event.asReadOnlyBuffer();
        if (seq < 1) {
            throw new IllegalArgumentException("seq: " + seq + " (expected: >= 1)");
        }
    }
}
