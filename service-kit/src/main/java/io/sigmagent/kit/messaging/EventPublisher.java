package io.sigmagent.kit.messaging;

import io.sigmagent.schemas.wire.Topic;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.kafka.core.KafkaTemplate;

/** Writes events to their topics. Safe for use by many threads. */
public final class EventPublisher {

    private final KafkaTemplate<String, SpecificRecord> template;

    EventPublisher(KafkaTemplate<String, SpecificRecord> template) {
        this.template = template;
    }

    /**
     * Writes an event under its topic's key.
     *
     * @return completes when all in-sync replicas have it; fails when Kafka does not take it within
     *     its patience
     * @throws IllegalArgumentException if the topic does not carry such events
     */
    public CompletableFuture<Void> publish(Topic topic, SpecificRecord event) {
        String key = topic.keyOf(event);
        try {
            return template.send(topic.name(), key, event).thenAccept(sent -> {});
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
