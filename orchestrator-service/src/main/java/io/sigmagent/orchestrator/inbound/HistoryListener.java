package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.application.Conversations;
import io.sigmagent.orchestrator.application.HistoryReady;
import io.sigmagent.orchestrator.application.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.stereotype.Component;

/**
 * Records what customers got, batch by batch; what can't be stored now is read again until it can.
 */
@Component
final class HistoryListener implements HistoryReady {

    private static final String ID = "history";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Conversations conversations;
    private final StoredEventCodec events;
    private final KafkaListenerEndpointRegistry listeners;

    HistoryListener(
            Conversations conversations,
            StoredEventCodec events,
            KafkaListenerEndpointRegistry listeners) {
        this.conversations = conversations;
        this.events = events;
        this.listeners = listeners;
    }

    @Override
    public void historyIsReady() {
        var container = listeners.getListenerContainer(ID);
        if (container != null) {
            container.start();
        }
    }

    @KafkaListener(
            id = ID,
            groupId = "orchestrator-service-history",
            topics = "#{T(io.sigmagent.schemas.wire.Topics).CHAT_OUTBOUND.name()}",
            containerFactory = "patientListeners",
            autoStartup = "false")
    void record(List<ConsumerRecord<String, SpecificRecord>> received)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<StoredEvent> batch = new ArrayList<>();
        for (int index = 0; index < received.size(); index++) {
            SpecificRecord event = received.get(index).value();
            if (event == null) {
                store(batch);
                throw new BatchListenerFailedException(
                        "unreadable",
                        new IllegalArgumentException("value: unreadable (expected: an event)"),
                        index);
            }
            events.toDomain(event).ifPresent(batch::add);
        }
        store(batch);
    }

    private void store(List<StoredEvent> batch)
            throws ExecutionException, InterruptedException, TimeoutException {
        conversations.record(batch).toFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
