package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.application.StoredEvent;
import io.sigmagent.orchestrator.domain.Line;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.ConversationCompleted;
import io.sigmagent.schemas.CustomerMessageStored;
import io.sigmagent.schemas.HandoffAnnounced;
import io.sigmagent.schemas.QueuePlaceAnnounced;
import io.sigmagent.schemas.RatingAsked;
import io.sigmagent.schemas.wire.EventCodec;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Numbered events of chat.outbound as rows of the history. */
@Component
final class StoredEventCodec {

    private static final String OURSELVES = "orchestrator";

    private final EventCodec codec;

    StoredEventCodec(EventCodec codec) {
        this.codec = codec;
    }

    /** The row of an event; empty if it does not belong to the history. */
    Optional<StoredEvent> toDomain(SpecificRecord event) {
        return switch (event) {
            case CustomerMessageStored stored -> row(event, Line.CUSTOMER, stored.getText());
            case AgentReplied replied ->
                    row(
                            event,
                            ValueCodec.wireName(ValueCodec.toDomain(replied.getAgent())),
                            replied.getText());
            case HandoffAnnounced announced -> row(event, OURSELVES, announced.getText());
            case QueuePlaceAnnounced announced -> row(event, OURSELVES, announced.getText());
            case RatingAsked asked -> row(event, OURSELVES, asked.getText());
            case ConversationCompleted completed -> row(event, OURSELVES, completed.getText());
            default -> Optional.empty();
        };
    }

    private Optional<StoredEvent> row(SpecificRecord event, String speaker, String text) {
        return Optional.of(
                new StoredEvent(
                        (String) field(event, "sessionId"),
                        (long) field(event, "seq"),
                        (String) field(event, "eventId"),
                        (int) field(event, "conversation"),
                        event.getSchema().getName(),
                        speaker,
                        text,
                        (Instant) field(event, "occurredAt"),
                        ByteBuffer.wrap(codec.encode(event))));
    }

    private static Object field(SpecificRecord event, String name) {
        return event.get(event.getSchema().getField(name).pos());
    }
}
