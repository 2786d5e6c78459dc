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
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the store by events: TurnCommitted first, then the request, whose answer is awaited
 * by its id. Whether a key was written before is known to integration-service alone, so that it is
 * known after a death of this process too.
 */
final class KafkaWrites {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaWrites.class);

    private final EventPublisher publisher;
    private final Clock clock;
    private final Duration patience;
    private final Map<String, CompletableFuture<StoreWriteAnswered>> waiting =
            new ConcurrentHashMap<>();

    KafkaWrites(EventPublisher publisher, Clock clock, Duration patience) {
        this.publisher = publisher;
        this.clock = clock;
        this.patience = patience;
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

    /** Takes what integration-service says; what nobody waits for is not ours. */
    void answered(SpecificRecord event) {
        if (event instanceof StoreWriteAnswered answered) {
            var waiter = waiting.get(answered.getRequestId());
            if (waiter != null) {
                waiter.complete(answered);
            }
        }
    }

    private WriteResult write(Turn turn, Commitment commitment, WriteKey key, StoreWrite write) {
        Instant until = deadline(turn);
        String id = Commitment.eventId("write", turn.id() + ":" + key.text());
        CompletableFuture<StoreWriteAnswered> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            commitment.make(key, clock.instant(), left(until));
            publisher
                    .publish(Topics.SHOPIFY_REQUESTS, request(turn, id, until, key, write))
                    .get(left(until), TimeUnit.MILLISECONDS);
            return StoreWriteCodec.toDomain(answer.get(left(until), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("write {} got no answer: {}", id, e.getClass().getSimpleName());
            return new WriteResult.Failed(Failure.UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WriteResult.Failed(Failure.UNAVAILABLE);
        } finally {
            waiting.remove(id, answer);
        }
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

    private Instant deadline(Turn turn) {
        Instant patient = clock.instant().plus(patience);
        return patient.isBefore(turn.deadlineAt()) ? patient : turn.deadlineAt();
    }

    private long left(Instant until) {
        return Duration.between(clock.instant(), until).toMillis();
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
