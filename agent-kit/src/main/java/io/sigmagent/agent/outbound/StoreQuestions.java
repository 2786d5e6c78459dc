package io.sigmagent.agent.outbound;

import io.sigmagent.agent.turn.Turn;
import io.sigmagent.kit.messaging.EventPublisher;
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
 * Questions on shopify.requests whose answers are awaited on shopify.results, by id.
 *
 * @param <A> kind of the answers
 */
final class StoreQuestions<A> {

    private static final Logger LOG = LoggerFactory.getLogger(StoreQuestions.class);

    private final EventPublisher publisher;
    private final Clock clock;
    private final Duration patience;
    private final Map<String, CompletableFuture<A>> waiting = new ConcurrentHashMap<>();

    /** Something to be done before the question is asked, within that many milliseconds. */
    @FunctionalInterface
    interface Preparation {

        void make(long millis) throws ExecutionException, TimeoutException, InterruptedException;
    }

    /**
     * @param patience how long an answer is awaited, within the turn's deadline
     */
    StoreQuestions(EventPublisher publisher, Clock clock, Duration patience) {
        this.publisher = publisher;
        this.clock = clock;
        this.patience = patience;
    }

    /** The last instant at which an answer to a question of that turn is of use. */
    Instant deadline(Turn turn) {
        Instant patient = clock.instant().plus(patience);
        return patient.isBefore(turn.deadlineAt()) ? patient : turn.deadlineAt();
    }

    /** Takes an answer; one that nobody waits for is not ours. */
    void answered(String id, A answer) {
        CompletableFuture<A> waiter = waiting.get(id);
        if (waiter != null) {
            waiter.complete(answer);
        }
    }

    /** Prepares, asks, and waits for the answer until then; empty = none came. */
    Optional<A> ask(String id, Instant until, Preparation preparation, SpecificRecord question) {
        CompletableFuture<A> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        try {
            preparation.make(left(until));
            publisher
                    .publish(Topics.SHOPIFY_REQUESTS, question)
                    .get(left(until), TimeUnit.MILLISECONDS);
            return Optional.of(answer.get(left(until), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("store call {} got no answer: {}", id, e.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            waiting.remove(id, answer);
        }
    }

    private long left(Instant until) {
        return Duration.between(clock.instant(), until).toMillis();
    }
}
