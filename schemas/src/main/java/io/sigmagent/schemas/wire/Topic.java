package io.sigmagent.schemas.wire;

import java.time.Duration;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic and what it promises.
 *
 * @param name its name in Kafka
 * @param keyField field of its events that is the record key; all topics keyed by session have the
 *     same number of partitions
 * @param kept how long its records stay
 * @param events schemas of the events that it carries, at least one
 */
public record Topic(String name, String keyField, Duration kept, List<Schema> events) {

    /** Field that keys everything that belongs to one session. */
    public static final String SESSION = "sessionId";

    public Topic {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException(name + ": no events (expected: at least one)");
        }
    }

    /** Whether its records stand on the partition of their session. */
    public boolean keyedBySession() {
        return keyField.equals(SESSION);
    }

    /** Where records of this topic go that can't be processed. */
    public String deadLetters() {
        return name + ".dlt";
    }

    /** Whether it carries events of that schema. */
    public boolean carries(Schema schema) {
        return events.contains(schema);
    }

    /**
     * The record key of an event.
     *
     * @throws IllegalArgumentException if this topic does not carry such events
     */
    public String keyOf(SpecificRecord event) {
        Schema schema = event.getSchema();
        if (!carries(schema)) {
            throw new IllegalArgumentException(
                    name + ": " + schema.getName() + " (expected: one of " + names() + ")");
        }
        return String.valueOf(event.get(schema.getField(keyField).pos()));
    }

    private List<String> names() {
        return events.stream().map(Schema::getName).toList();
    }
}
