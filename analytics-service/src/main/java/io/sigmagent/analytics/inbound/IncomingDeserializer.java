package io.sigmagent.analytics.inbound;

import io.sigmagent.kit.messaging.EventDeserializer;
import io.sigmagent.schemas.FactRecorded;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts, and never fails: what is unreadable is a value of its own, so that the batch around
 * it is read.
 */
final class IncomingDeserializer implements Deserializer<Incoming> {

    private final EventDeserializer events = new EventDeserializer();

    @Override
    public @Nullable Incoming deserialize(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            return new Incoming.Told(bytes, FactCodec.toDomain(event(topic, bytes)));
        } catch (SerializationException e) {
            return new Incoming.Unreadable(bytes, new UnreadableFact("no event of this topic", e));
        } catch (IllegalArgumentException e) {
            return new Incoming.Unreadable(bytes, new UnreadableFact("a value out of range", e));
        }
    }

    private FactRecorded event(String topic, byte[] bytes) {
        if (events.deserialize(topic, bytes) instanceof FactRecorded fact) {
            return fact;
        }
        throw new SerializationException(topic + ": expected a FactRecorded");
    }
}
