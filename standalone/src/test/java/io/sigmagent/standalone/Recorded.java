package io.sigmagent.standalone;

import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topics;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event as it stands in a topic. */
record Recorded(String topic, long at, SpecificRecord event) {

    private static final EventCodec CODEC = new EventCodec();

    /** All events of a session, in the order of time. */
    static List<Recorded> of(String kafka, String session) {
        return Events.read(kafka).stream()
                .filter(received -> Objects.equals(received.key(), session))
                .sorted(Comparator.comparingLong(ConsumerRecord::timestamp))
                .map(received ->
                        new Recorded(
                                received.topic(),
                                received.timestamp(),
                                CODEC.decode(received.value())))
                .toList();
    }

    /** Whether it belongs to what the customer saw. */
    boolean isNumbered() {
        return topic.equals(Topics.CHAT_OUTBOUND.name())
                && event.getSchema().getField("seq") != null;
    }
}
