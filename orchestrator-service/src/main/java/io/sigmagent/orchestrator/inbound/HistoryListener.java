package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.application.Conversations;
import io.sigmagent.orchestrator.application.HistoryReady;
import io.sigmagent.orchestrator.application.RefusedEvent;
import io.sigmagent.orchestrator.application.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * Records what customers got, batch by batch; what can't be stored now is read again until it can,
 * what can never be stored is set aside.
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
        List<Row> rows = new ArrayList<>();
        for (int index = 0; index < received.size(); index++) {
            try {
                for (StoredEvent event : read(received.get(index)).stream().toList()) {
                    rows.add(new Row(index, event));
                }
            } catch (IllegalArgumentException e) {
                store(rows);
                throw new BatchListenerFailedException("unreadable", e, index);
            }
        }
        store(rows);
    }

    private record Row(int index, StoredEvent event) {}

    private Optional<StoredEvent> read(ConsumerRecord<String, SpecificRecord> received) {
        if (received.value() == null) {
            throw new IllegalArgumentException("value: unreadable (expected: an event)");
        }
        return events.toDomain(received.value());
    }

    /** Stores all at once; when one is refused, one by one up to that one. */
    private void store(List<Row> rows)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            keep(rows.stream().map(Row::event).toList());
        } catch (RefusedEvent e) {
            for (Row row : rows) {
                store(row);
            }
        }
    }

    private void store(Row row) throws ExecutionException, InterruptedException, TimeoutException {
        try {
            keep(List.of(row.event()));
        } catch (RefusedEvent e) {
            throw new BatchListenerFailedException("refused", e, row.index());
        }
    }

    private void keep(List<StoredEvent> batch)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            conversations.record(batch).toFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedEvent refused) {
                throw refused;
            }
            throw e;
        }
    }
}
