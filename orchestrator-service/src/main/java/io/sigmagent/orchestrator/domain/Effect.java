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

    /** The owner changed. */
    record HandedOff(Owner from, Owner to, long epoch, Packet packet, List<Line> lastLines)
            implements Effect {}

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

        record HandoffCounted(Owner from, Owner to, String reason) implements Measure {}

        record QualificationChanged(Lead.Qualification status, int score) implements Measure {}

        record SlotCounted(Owner agent, boolean held) implements Measure {}

        record RatingCounted(Owner agent, int score) implements Measure {}

        record ConversationClosed(String reason, boolean withHuman) implements Measure {}

        record Audited(String actor, String action, String subject) implements Measure {}
    }
}
