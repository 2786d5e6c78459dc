package io.sigmagent.agent.outbound;

import io.sigmagent.agent.application.Stores;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.StoreCallCompleted;
import io.sigmagent.schemas.StoreCallRequested;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the store by events: a question on shopify.requests, awaited on shopify.results by its id.
 */
final class KafkaStores implements Stores {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaStores.class);

    private final EventPublisher publisher;
    private final Clock clock;
    private final Duration patience;
    private final KafkaWrites writes;
    private final Map<String, CompletableFuture<StoreCallCompleted>> waiting =
            new ConcurrentHashMap<>();

    KafkaStores(EventPublisher publisher, Clock clock, Duration patience) {
        this.publisher = publisher;
        this.clock = clock;
        this.patience = patience;
        this.writes = new KafkaWrites(publisher, clock, patience);
    }

    @Override
    public Store forTurn(Turn turn) {
        return new KafkaStore(this, turn);
    }

    @Override
    public StoreWriter writerFor(Turn turn) {
        return writes.forTurn(turn);
    }

    /** Takes what integration-service says; what nobody waits for is not ours. */
    void completed(SpecificRecord event) {
        writes.answered(event);
        if (event instanceof StoreCallCompleted completed) {
            var waiter = waiting.get(completed.getRequestId());
            if (waiter != null) {
                waiter.complete(completed);
            }
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** The last instant at which an answer to a question of that turn is of use. */
    Instant deadline(Turn turn) {
        Instant patient = clock.instant().plus(patience);
        return patient.isBefore(turn.deadlineAt()) ? patient : turn.deadlineAt();
    }

    /** Asks, and waits for the answer until the deadline; empty = none came. */
    Optional<StoreCallCompleted> ask(StoreCallRequested question) {
        CompletableFuture<StoreCallCompleted> answer = new CompletableFuture<>();
        waiting.put(question.getEventId(), answer);
        try {
            publisher
                    .publish(Topics.SHOPIFY_REQUESTS, question)
                    .get(left(question), TimeUnit.MILLISECONDS);
            return Optional.of(answer.get(left(question), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            String why = e.getClass().getSimpleName();
            LOG.warn("store call {} got no answer: {}", question.getEventId(), why);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.remove(question.getEventId(), answer);
        }
    }

    private long left(StoreCallRequested question) {
        return Duration.between(clock.instant(), question.getDeadlineAt()).toMillis();
    }
}
