package io.sigmagent.analytics.inbound;

import io.sigmagent.analytics.domain.Place;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** A batch as the binder hands it over: the values, and a list of each property in the headers. */
final class ReceivedBatch {

    private static final byte[] NOTHING = {};

    private final List<?> values;
    private final List<?> topics;
    private final List<?> partitions;
    private final List<?> offsets;
    private final List<?> keys;

    ReceivedBatch(Message<List<Object>> message) {
        values = message.getPayload();
        topics = header(message, KafkaHeaders.RECEIVED_TOPIC);
        partitions = header(message, KafkaHeaders.RECEIVED_PARTITION);
        offsets = header(message, KafkaHeaders.OFFSET);
        keys = header(message, KafkaHeaders.RECEIVED_KEY);
    }

    int size() {
        return values.size();
    }

    /** A record without a value tells no fact either. */
    Incoming value(int index) {
        return values.get(index) instanceof Incoming incoming
                ? incoming
                : new Incoming.Unreadable(
                        NOTHING, new UnreadableFact("a record without a value", null));
    }

    Place place(int index) {
        return new Place((Integer) partitions.get(index), (Long) offsets.get(index));
    }

    /** The record as it stands in the topic. */
    ConsumerRecord<Object, Object> raw(int index) {
        Place place = place(index);
        @Nullable Object key = keys.get(index);
        return new ConsumerRecord<>(
                String.valueOf(topics.get(index)),
                place.partition(),
                place.offset(),
                key,
                value(index).bytes());
    }

    private static List<?> header(Message<?> message, String name) {
        return Objects.requireNonNull(message.getHeaders().get(name, List.class), name);
    }
}
