package io.sigmagent.kit.messaging;

import io.sigmagent.schemas.wire.EventCodec;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes events in Avro single-object encoding. */
public final class EventSerializer implements Serializer<SpecificRecord> {

    private final EventCodec codec;

    /** For Kafka, which makes serializers by name. */
    public EventSerializer() {
        this(new EventCodec());
    }

    EventSerializer(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable SpecificRecord event) {
        if (event == null) {
            return null;
        }
        try {
            return codec.encode(event);
        } catch (IllegalArgumentException e) {
            throw new SerializationException(topic + ": " + e.getMessage(), e);
        }
    }
}
