package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.ChatEvent.MessageStored;
import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.ChatEvent.Replied;
import io.sigmagent.gateway.domain.ServerFrame;
import io.sigmagent.gateway.domain.SessionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Knows customers' messages by the ids that their senders gave. */
final class MessageNames {

    private static final int GREATEST = 500;

    private final Conversations conversations;
    private final SessionId session;
    private final SequencedMap<String, String> byEvent = new LinkedHashMap<>();

    MessageNames(Conversations conversations, SessionId session) {
        this.conversations = conversations;
        this.session = session;
    }

    /** The frame that tells an event. */
    ServerFrame told(Numbered event) {
        if (event instanceof MessageStored message) {
            remember(message);
        }
        List<String> answers =
                event instanceof Replied reply
                        ? reply.answers().stream().flatMap(id -> name(id).stream()).toList()
                        : List.of();
        return new ServerFrame.Told(event, answers);
    }

    private Optional<String> name(String eventId) {
        String known = byEvent.get(eventId);
        return known == null ? conversations.messageId(session, eventId) : Optional.of(known);
    }

    private void remember(MessageStored message) {
        byEvent.putLast(message.eventId(), message.messageId());
        if (byEvent.size() > GREATEST) {
            byEvent.pollFirstEntry();
        }
    }
}
