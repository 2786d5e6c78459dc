package io.sigmagent.standalone;

import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event as it stands in a topic. */
record Recorded(String topic, String session, long at, SpecificRecord event) {

    private static final EventCodec CODEC = new EventCodec();

    /** All events, in the order of time. */
    static List<Recorded> all(String kafka) {
        return Events.read(kafka).stream()
                .sorted(Comparator.comparingLong(ConsumerRecord::timestamp))
                .map(Recorded::of)
                .toList();
    }

    /** All events of each session, in the order of time. */
    static Map<String, List<Recorded>> bySession(String kafka) {
        return all(kafka).stream().collect(Collectors.groupingBy(Recorded::session));
    }

    /** All events of a session, in the order of time. */
    static List<Recorded> of(String kafka, String session) {
        return bySession(kafka).getOrDefault(session, List.of());
    }

    private static Recorded of(ConsumerRecord<String, byte[]> received) {
        SpecificRecord event = CODEC.decode(received.value());
        return new Recorded(
                received.topic(),
                EventText.sessionOf(event).orElse(""),
                received.timestamp(),
                event);
    }

    /** Whether it belongs to what the customer saw. */
    boolean isNumbered() {
        return topic.equals(Topics.CHAT_OUTBOUND.name())
                && event.getSchema().getField("seq") != null;
    }
}
