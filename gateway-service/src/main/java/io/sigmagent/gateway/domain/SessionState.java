package io.sigmagent.gateway.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a session stands, as the orchestrator tells it; names are the wire's.
 *
 * @param owner who has it
 * @param phase answering, queued, waiting_for_human, with_human or complete
 * @param epoch grows with every change of owner and every operator message
 * @param queue its place; null = it does not wait in a queue
 * @param operator the person who has it; null = none
 * @param apiKeyName the key that opened it; null = none
 * @param waitingSince since when it waits for a person or an agent; null = it does not
 */
public record SessionState(
        SessionId session,
        int conversation,
        String owner,
        String phase,
        long epoch,
        long lastSeq,
        Customer customer,
        Lead lead,
        @Nullable Place queue,
        @Nullable Person operator,
        Packet packet,
        Inside inside,
        @Nullable String apiKeyName,
        @Nullable Instant waitingSince,
        @Nullable Instant touchedAt) {

    /** Who writes, and how. */
    public record Customer(
            @Nullable String name,
            @Nullable String channel,
            @Nullable String language,
            @Nullable String tier,
            @Nullable String claimedTier,
            @Nullable String identity) {}

    /** What is known of the lead. */
    public record Lead(List<Fact> facts, @Nullable Integer score, @Nullable String qualification) {

        public Lead {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Something learnt.
     *
     * @param value a text, a whole number, a list of texts, or a map of names to values
     */
    public record Fact(String factor, Object value, @Nullable String quote) {}

    /** A place in a queue. */
    public record Place(int position, int waitSeconds) {}

    /** The person who has it. */
    public record Person(String id, @Nullable String name) {}

    /** What the last owner handed on. */
    public record Packet(@Nullable String reason, @Nullable String summary, List<String> promised) {

        public Packet {
            promised = List.copyOf(promised);
        }
    }

    /** What only people of the shop may see. */
    public record Inside(List<String> notes, List<Line> lastMessages) {

        public Inside {
            notes = List.copyOf(notes);
            lastMessages = List.copyOf(lastMessages);
        }
    }

    /** A line of what was said. */
    public record Line(String speaker, String text, @Nullable Instant at) {}

    /** Whether a person has it or is wished for. */
    public boolean concernsPeople() {
        return phase.equals("waiting_for_human") || phase.equals("with_human");
    }
}
