package io.sigmagent.gateway.domain;

import io.sigmagent.gateway.domain.ChatEvent.Intent;
import io.sigmagent.gateway.domain.ChatEvent.MessageStored;
import io.sigmagent.gateway.domain.ChatEvent.Queued;
import io.sigmagent.gateway.domain.ChatEvent.Replied;
import org.jspecify.annotations.Nullable;

/**
 * What is known to have become of one customer message, event by event.
 *
 * @param eventId the message's event
 * @param stored it has its place; null = not yet
 * @param queued it waits for an agent; null = it does not
 * @param reply what was said to it; null = nothing yet
 */
public record Progress(
        String eventId,
        @Nullable MessageStored stored,
        @Nullable Queued queued,
        @Nullable Replied reply) {

    /** What became of a message. */
    public sealed interface Outcome {

        /** Somebody answered. */
        record Answered(Replied reply) implements Outcome {}

        /** It waits for an agent. */
        record Waiting(Queued place, Intent intent) implements Outcome {}

        /** A person has the session and will answer. */
        record WithHuman(Intent intent) implements Outcome {}

        /** It was accepted and nothing more is known yet. */
        record Open(Intent intent) implements Outcome {}
    }

    private static final Intent NOT_KNOWN = new Intent("other", 0);

    /** Nothing is known of that message. */
    public static Progress of(String eventId) {
        return new Progress(eventId, null, null, null);
    }

    /** What is known after one more event of the session. */
    public Progress after(ChatEvent event) {
        return switch (event) {
            case MessageStored message when message.eventId().equals(eventId) ->
                    new Progress(eventId, message, queued, reply);
            case Queued place when place.waiting().contains(eventId) ->
                    new Progress(eventId, stored, place, reply);
            case Replied said when reply == null && answers(said) ->
                    new Progress(eventId, stored, queued, said);
            default -> this;
        };
    }

    /** A person's reply names no message: the first after it is meant. */
    private boolean answers(Replied said) {
        return said.answers().contains(eventId)
                || (stored != null
                        && said.agent() == Agent.HUMAN_AGENT
                        && said.seq() > stored.seq());
    }

    /** Whether a caller that waits can be told something. */
    public boolean settled() {
        return !(outcome() instanceof Outcome.Open);
    }

    /** What became of it so far. */
    public Outcome outcome() {
        if (reply != null) {
            return new Outcome.Answered(reply);
        }
        Intent intent = stored == null ? NOT_KNOWN : stored.intent();
        if (queued != null) {
            return new Outcome.Waiting(queued, intent);
        }
        return stored != null && stored.withHuman()
                ? new Outcome.WithHuman(intent)
                : new Outcome.Open(intent);
    }
}
