package io.sigmagent.kit.messaging;

import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.UnreadableEvent;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads events in Avro single-object encoding, of every released version. */
public final class EventDeserializer implements Deserializer<SpecificRecord> {

    private final EventCodec codec;

    /** For Kafka, which makes deserializers by name. */
    public EventDeserializer() {
        this(new EventCodec());
    }

    EventDeserializer(EventCodec codec) {
        this.codec = codec;
    }

    @Override
    public @Nullable SpecificRecord deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return codec.decode(bytes);
        } catch (UnreadableEvent e) {
            throw new SerializationException(topic + ": " + e.getMessage(), e);
        }
    }
}
