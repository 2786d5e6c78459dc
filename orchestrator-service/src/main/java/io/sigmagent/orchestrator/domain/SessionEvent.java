package io.sigmagent.orchestrator.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened to a session. */
public sealed interface SessionEvent {

    /** Unique; a second event with the same id is a repeat. */
    String eventId();

    /**
     * The customer wrote.
     *
     * @param messageId the sender's id of the message
     * @param tier what a trusted caller vouches for; null = nobody did
     * @param metadata what the page told, a JSON object
     * @param apiKeyName key that sent it; null = none
     * @param alarm what calls for a person whatever else is the case; null = nothing
     */
    record CustomerWrote(
            String eventId,
            String messageId,
            String text,
            String channel,
            @Nullable String userName,
            @Nullable Tier tier,
            @Nullable Tier claimedTier,
            String metadata,
            @Nullable String apiKeyName,
            IntentGuess intent,
            @Nullable Alarm alarm)
            implements SessionEvent {}

    /** A person of the shop wrote; null name = unknown. */
    record OperatorWrote(
            String eventId, String operatorId, @Nullable String operatorName, String text)
            implements SessionEvent {}

    /** A person of the shop started or stopped to type. */
    record OperatorTyped(String eventId, String operatorId, boolean typing)
            implements SessionEvent {}

    /** The customer rated the conversation with 1 to 5. */
    record Rated(String eventId, int score) implements SessionEvent {}

    /** The channel says that the conversation is over. */
    record ClosedByChannel(String eventId, String reason) implements SessionEvent {}

    /** Somebody wants the session to do something. */
    record Commanded(String eventId, String issuedBy, Command command) implements SessionEvent {}

    /** An agent is about to make the first write of a turn. */
    record TurnCommitted(String eventId, String turnId, long epoch) implements SessionEvent {}

    /** A slot that was asked for is the session's. */
    record SlotGranted(String eventId, Owner agent, String requestId) implements SessionEvent {}

    /** The place of a session that waits for a slot. */
    record PlaceSet(String eventId, String requestId, Slot.Place place) implements SessionEvent {}

    /**
     * An agent answered a turn.
     *
     * @param ledger what the answer rests on
     * @param humanThere whether a person could take the session now
     */
    record TurnAnswered(
            String eventId,
            String turnId,
            long epoch,
            Owner agent,
            String brain,
            String text,
            String language,
            Outcome outcome,
            List<Fact> facts,
            @Nullable Factor asked,
            List<String> actions,
            List<ShownProduct> products,
            @Nullable Integer leadScore,
            @Nullable Identity identity,
            @Nullable String email,
            @Nullable String shopifyId,
            Map<String, String> memory,
            List<LedgerLine> ledger,
            boolean humanThere)
            implements SessionEvent {

        public TurnAnswered {
            facts = List.copyOf(facts);
            actions = List.copyOf(actions);
            products = List.copyOf(products);
            memory = Map.copyOf(memory);
            ledger = List.copyOf(ledger);
        }
    }

    /** Time went on as far as that deadline. */
    record DeadlinePassed(Deadline deadline) implements SessionEvent {

        @Override
        public String eventId() {
            return deadline.eventId();
        }
    }
}
