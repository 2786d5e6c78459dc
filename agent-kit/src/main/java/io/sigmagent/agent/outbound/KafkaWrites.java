package io.sigmagent.agent.outbound;

import io.sigmagent.agent.codec.StoreWriteCodec;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.store.WriteKey;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.StoreWriteAnswered;
import io.sigmagent.schemas.StoreWriteRequested;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes into the store by events: TurnCommitted first, then the request, whose answer is awaited
 * by its id. Whether a key was written before is known to integration-service alone, so that it is
 * known after a death of this process too.
 */
final class KafkaWrites {

    private final EventPublisher publisher;
    private final Clock clock;
    private final StoreQuestions<StoreWriteAnswered> questions;

    KafkaWrites(EventPublisher publisher, Clock clock, Duration patience) {
        this.publisher = publisher;
        this.clock = clock;
        this.questions = new StoreQuestions<>(publisher, clock, patience);
    }

    StoreWriter forTurn(Turn turn) {
        Commitment commitment = new Commitment(publisher, turn);
        Map<WriteKey, WriteResult> written = new ConcurrentHashMap<>();
        return (purpose, write) -> {
            WriteKey key = WriteKey.of(turn.sessionId(), purpose, write);
            WriteResult result = written.get(key);
            if (result == null) {
                result = write(turn, commitment, key, write);
                keep(written, key, result);
            }
            return result;
        };
    }

    /** Takes the answer to a write. */
    void answered(StoreWriteAnswered answer) {
        questions.answered(answer.getRequestId(), answer);
    }

    private WriteResult write(Turn turn, Commitment commitment, WriteKey key, StoreWrite write) {
        Instant until = questions.deadline(turn);
        String id = Commitment.eventId("write", turn.id() + ":" + key.text());
        return questions
                .ask(
                        id,
                        until,
                        millis -> commitment.make(key, clock.instant(), millis),
                        request(turn, id, until, key, write))
                .map(StoreWriteCodec::toDomain)
                .orElseGet(() -> new WriteResult.Failed(Failure.UNAVAILABLE));
    }

    private StoreWriteRequested request(
            Turn turn, String id, Instant until, WriteKey key, StoreWrite write) {
        return StoreWriteRequested.newBuilder()
                .setEventId(id)
                .setOccurredAt(clock.instant())
                .setSessionId(turn.sessionId())
                .setAgent(Commitment.agent(turn))
                .setDeadlineAt(until)
                .setWriteKey(key.text())
                .setWrite(StoreWriteCodec.toAvro(turn.sessionId(), write))
                .build();
    }

    /** What has no result may be asked again in the same turn. */
    private static void keep(Map<WriteKey, WriteResult> written, WriteKey key, WriteResult result) {
        if (result instanceof WriteResult.Made) {
            written.put(key, result);
        } else if (result instanceof WriteResult.Withdrawn(var id, _)) {
            written.values()
                    .removeIf(before ->
                            before instanceof WriteResult.Made(var order, _)
                                    && order.id().equals(id));
        }
    }
}
