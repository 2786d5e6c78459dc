package io.sigmagent.gateway.outbound;

import io.sigmagent.gateway.application.Conversations;
import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.kit.messaging.TailReader.EventReader;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Reads chat.outbound: keeps the history's events in the resume buffer and tells followers. */
final class ChatTail implements EventReader {

    private final RedisResumeBuffer buffer;
    private final Conversations conversations;

    ChatTail(RedisResumeBuffer buffer, Conversations conversations) {
        this.buffer = buffer;
        this.conversations = conversations;
    }

    @Override
    public void read(SpecificRecord event) {
        Optional<ChatEvent> told = ChatEventCodec.toDomain(event);
        if (told.isPresent() && told.get() instanceof Numbered numbered) {
            buffer.keep(numbered, event);
        }
        told.ifPresent(conversations::tell);
    }
}
