package io.sigmagent.analytics.inbound;

import io.sigmagent.analytics.application.RecordFacts;
import io.sigmagent.analytics.application.Refusal;
import io.sigmagent.analytics.domain.DeliveredFact;
import io.sigmagent.analytics.domain.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.messaging.Message;
import reactor.core.publisher.Mono;

/**
 * Takes a batch of {@code analytics.events} and returns when it is stored; Kafka learns only then
 * that it was read. When the store is away it fails, and the container brings the same batch again.
 * What can never be stored is set aside.
 */
final class FactRecordedListener implements Consumer<Message<List<Object>>> {

    private final RecordFacts recordFacts;
    private final ConsumerRecordRecoverer setAside;

    FactRecordedListener(RecordFacts recordFacts, ConsumerRecordRecoverer setAside) {
        this.recordFacts = recordFacts;
        this.setAside = setAside;
    }

    @Override
    public void accept(Message<List<Object>> message) {
        ReceivedBatch batch = new ReceivedBatch(message);
        List<DeliveredFact> facts = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            switch (batch.value(i)) {
                case Incoming.Told told ->
                        facts.add(new DeliveredFact(batch.place(i), told.fact()));
                case Incoming.Unreadable unreadable ->
                        setAside.accept(batch.raw(i), unreadable.reason());
            }
        }
        for (Refusal refusal : finished(recordFacts.handle(facts))) {
            setAside.accept(batch.raw(indexOf(batch, refusal.place())), refusal.reason());
        }
    }

    private static int indexOf(ReceivedBatch batch, Place place) {
        for (int i = 0; i < batch.size(); i++) {
            if (batch.place(i).equals(place)) {
                return i;
            }
        }
        throw new IllegalStateException(place + ": not in this batch");
    }

    /**
     * The listener's thread has nothing else to do: the order of a partition is kept by waiting.
     */
    private static <T> T finished(Mono<T> work) {
        try {
            return work.toFuture().get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while facts were stored", e);
        }
    }
}
