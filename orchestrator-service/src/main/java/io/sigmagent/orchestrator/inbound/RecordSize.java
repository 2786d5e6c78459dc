package io.sigmagent.orchestrator.inbound;

import io.sigmagent.kit.messaging.RecordLimits;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Keeps what Kafka would refuse from being sent: under exactly-once a refused record aborts the
 * transaction, whatever an exception handler says, and its cause comes again for ever.
 *
 * <p>While all writers keep their limits nothing comes near: a character takes 3 bytes at most, so
 * 10 messages of 8000 characters take 240 KB, 20 lines of 1000 60 KB, 8 facts with quote and value
 * of 1000 each 48 KB, a packet (facts, summary, open question, promises) 65 KB, 20 products 50 KB,
 * notes, metadata and event ids 15 KB. So a turn has at most about 480 KB, a snapshot, with the
 * messages that wait, 720 KB, a handoff, with its 10 lines, 95 KB.
 */
final class RecordSize {

    /** What Kafka adds to key, value and headers; 10 more for each header. */
    private static final int FRAME = 256;

    private static final int PER_HEADER = 10;

    private RecordSize() {}

    /**
     * @throws IllegalArgumentException if Kafka would refuse the record
     */
    static void check(String topic, String key, byte[] value, Headers headers) {
        long size = FRAME + value.length + (long) key.getBytes(StandardCharsets.UTF_8).length;
        for (Header header : headers) {
            byte[] content = header.value();
            size += PER_HEADER + header.key().length() + (content == null ? 0 : content.length);
        }
        if (size > RecordLimits.LARGEST_EVENT) {
            throw new IllegalArgumentException(
                    "%s: a record of %d bytes (expected: at most %d)"
                            .formatted(topic, size, RecordLimits.LARGEST_EVENT));
        }
    }
}
