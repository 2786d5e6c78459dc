package io.sigmagent.orchestrator.inbound;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.Produced;

/** Bytes and the topic that they go to. */
@SuppressWarnings("ArrayRecordComponent") // made, written and forgotten; never compared
record RoutedRecord(String topic, byte[] bytes) {

    /** Writes the bytes; the topic was used to route them. */
    static Serializer<RoutedRecord> serializer() {
        return (_, routed) -> routed.bytes();
    }

    /** How it leaves a topology. */
    static Produced<String, RoutedRecord> written() {
        return Produced.with(
                Serdes.String(),
                Serdes.serdeFrom(
                        serializer(),
                        (topic, _) -> {
                            throw new IllegalStateException(topic + ": written only");
                        }));
    }
}
