package io.sigmagent.orchestrator.inbound;

import io.sigmagent.kit.messaging.DeadLetterReason;
import io.sigmagent.schemas.wire.Topic;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A record that can't be read or decided, with the reason, on its way aside. */
final class DeadLetter {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetter.class);

    private DeadLetter() {}

    /**
     * @param source where it came from, if the stream does not say
     */
    static Record<String, RoutedRecord> of(
            Record<String, byte[]> received,
            Optional<RecordMetadata> metadata,
            Topic source,
            RuntimeException failure) {
        String topic = metadata.map(RecordMetadata::topic).orElse(source.name());
        DeadLetterReason reason = DeadLetterReason.of(failure);
        LOG.warn("set aside a record of {}: {}", topic, reason.text());
        RecordHeaders headers = new RecordHeaders(received.headers());
        headers.add(reason.header());
        byte[] value = received.value() == null ? new byte[0] : received.value();
        return new Record<>(
                received.key(),
                new RoutedRecord(topic + ".dlt", value),
                received.timestamp(),
                headers);
    }
}
