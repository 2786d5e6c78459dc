package io.sigmagent.orchestrator.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a decision wants the world to know; of the session that was decided upon. */
public sealed interface Effect {

    /** A customer's message has its place in the history. */
    record MessageStored(long seq, SessionEvent.CustomerWrote message, Owner owner, Phase phase)
            implements Effect {}

    /** Somebody said something; null turn or name = none. */
    record Replied(
            long seq,
            @Nullable String turnId,
            Owner speaker,
            @Nullable String name,
            String text,
            List<String> answers,
            IntentGuess intent,
            List<String> actions,
            List<ShownProduct> products,
            @Nullable Owner next,
            boolean sessionUpdated)
            implements Effect {}

    /** The customer is told who goes on. */
    record HandoffAnnounced(long seq, Owner from, Owner to, String text) implements Effect {}

    /** The customer is asked how it was. */
    record RatingAsked(long seq, String text) implements Effect {}

    /** The conversation is over. */
    record Completed(long seq, String reason, String text) implements Effect {}

    /** Somebody composes an answer. */
    record Composing(Owner agent) implements Effect {}

    /** The answer to a claim. */
    record ClaimSettled(String requestId, boolean granted, long lastSeq) implements Effect {}

    /** The answer to a command; null reason = accepted. */
    record CommandSettled(String commandId, @Nullable String refusal) implements Effect {}

    /** An agent is asked for a turn; it gets the session as it is now. */
    record AgentAsked(Session session, Turn turn) implements Effect {}

    /** The owner changed; the session is as it is now. */
    record HandedOff(Owner from, Owner to, Packet packet, Session session) implements Effect {}

    /**
     * The customer is told to wait.
     *
     * @param waiting ids of the messages that wait
     */
    record PlaceAnnounced(
            long seq, Owner agent, Slot.Place place, String text, List<String> waiting)
            implements Effect {}

    /**
     * The session asks for a slot.
     *
     * @param returning whether its owner had a slot of it before
     */
    record SlotWanted(Owner agent, String requestId, Tier tier, boolean returning)
            implements Effect {}

    /** The session gives a slot, or its place in a queue, back. */
    record SlotLeft(Owner agent, String requestId) implements Effect {}

    /** A fact for measuring. */
    record Measured(Measure measure) implements Effect {}

    /** Facts for measuring. */
    sealed interface Measure {

        record ConversationOpened(String channel, Tier tier) implements Measure {}

        record MessageCounted(long seq, boolean fromCustomer, Owner agent, IntentGuess intent)
                implements Measure {}

        record TurnMeasured(
                String turnId,
                Owner agent,
                String brain,
                int messages,
                Instant since,
                boolean first)
                implements Measure {}

        record TurnSuperseded(String turnId, Owner agent) implements Measure {}

        record ReplyDropped(String turnId, Owner agent, String reason) implements Measure {}

        /** A change of owner; a refused one was not made. */
        record HandoffCounted(Owner from, Owner to, String reason, boolean refused)
                implements Measure {}

        record QualificationChanged(Lead.Qualification status, int score) implements Measure {}

        record RatingCounted(Owner agent, int score) implements Measure {}

        record ConversationClosed(String reason, boolean withHuman) implements Measure {}

        record Audited(String actor, String action, String subject) implements Measure {}
    }
}
