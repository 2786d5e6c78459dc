package io.sigmagent.gateway.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the orchestrator tells about a session. */
public sealed interface ChatEvent {

    /** The session told about. */
    SessionId session();

    /** An event of the session's history. */
    sealed interface Numbered extends ChatEvent {

        /** Where it stands in the history. */
        Place place();

        @Override
        default SessionId session() {
            return place().session();
        }

        /** Its number, from 1, without gaps. */
        default long seq() {
            return place().seq();
        }
    }

    /**
     * Where an event stands.
     *
     * @param seq from 1
     * @param at when it was stored
     */
    record Place(SessionId session, long seq, Instant at) {}

    /**
     * What the customer wants.
     *
     * @param name lower case
     * @param confidence 0 to 1
     */
    record Intent(String name, double confidence) {}

    /** A customer's message has its place. */
    record MessageStored(
            Place place,
            String eventId,
            String messageId,
            String text,
            boolean withHuman,
            Intent intent)
            implements Numbered {}

    /**
     * Somebody answered.
     *
     * @param name of the person that speaks; null = an agent does
     * @param answers event ids of the messages that it answers
     * @param nextAgent who speaks next; null = nothing changes
     */
    record Replied(
            Place place,
            Agent agent,
            @Nullable String name,
            String text,
            List<String> answers,
            Intent intent,
            List<String> actions,
            List<Product> products,
            @Nullable Agent nextAgent,
            boolean sessionUpdated)
            implements Numbered {

        public Replied {
            answers = List.copyOf(answers);
            actions = List.copyOf(actions);
            products = List.copyOf(products);
        }
    }

    /** Somebody else goes on. */
    record HandedOff(Place place, Agent from, Agent to, String text) implements Numbered {}

    /**
     * The customer waits.
     *
     * @param waiting event ids of the messages that wait
     */
    record Queued(
            Place place,
            Agent agent,
            int position,
            int waitSeconds,
            String text,
            List<String> waiting)
            implements Numbered {

        public Queued {
            waiting = List.copyOf(waiting);
        }
    }

    /** The customer is asked how it was. */
    record RatingAsked(Place place, String text) implements Numbered {}

    /** The conversation is over. */
    record Completed(Place place, String reason, String text) implements Numbered {}

    /** Somebody composes an answer. */
    record Composing(SessionId session, Agent agent) implements ChatEvent {}

    /** A claim was settled. */
    record ClaimSettled(SessionId session, String requestId, boolean granted, long lastSeq)
            implements ChatEvent {}

    /**
     * A command was settled.
     *
     * @param refusal why it was refused; null = it was carried out
     */
    record CommandSettled(SessionId session, String commandId, @Nullable String refusal)
            implements ChatEvent {}
}
