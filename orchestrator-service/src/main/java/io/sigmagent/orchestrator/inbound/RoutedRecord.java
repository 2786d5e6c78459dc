package io.sigmagent.orchestrator.inbound;

import org.apache.kafka.common.serialization.Serializer;

/** Bytes and the topic that they go to. */
@SuppressWarnings("ArrayRecordComponent") // made, written and forgotten; never compared
record RoutedRecord(String topic, byte[] bytes) {

    /** Writes the bytes; the topic was used to route them. */
    static Serializer<RoutedRecord> serializer() {
        return (_, routed) -> routed.bytes();
    }
}
