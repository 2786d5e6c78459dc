package io.sigmagent.orchestrator.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session: one customer's thread with the shop, over any number of conversations.
 *
 * @param conversation number of the conversation, from 1
 * @param tenure who has it
 * @param lastSeq number of the last event in the history, 0 = none
 * @param contact who writes, from where
 * @param history what was said last, oldest first
 * @param memory what the owner noted for itself
 * @param packet of the last handoff; null = none
 * @param slot held or asked for; null = none
 * @param turn in flight; null = none
 * @param waiting messages for the next turn, oldest first
 * @param burst messages in a row that are not answered yet; null = none
 * @param due what is owed beyond answers
 * @param people what people of the shop do here
 * @param unspoken results of answers that were never said
 * @param notes what people noted, oldest first
 * @param handled ids of the events handled last, latest last
 * @param touchedAt when anything last happened
 * @param quietSince when somebody last said something
 * @param answered whether an agent answered in this conversation
 * @param withHuman whether a person had this conversation
 */
public record Session(
        String id,
        int conversation,
        Tenure tenure,
        Phase phase,
        long lastSeq,
        Contact contact,
        List<Line> history,
        Lead lead,
        List<ShownProduct> shown,
        Map<String, String> memory,
        @Nullable Packet packet,
        @Nullable Slot slot,
        @Nullable Turn turn,
        List<Message> waiting,
        @Nullable Burst burst,
        Due due,
        People people,
        List<LedgerLine> unspoken,
        List<String> notes,
        List<String> handled,
        Instant touchedAt,
        Instant quietSince,
        boolean answered,
        boolean withHuman) {

    public Session {
        history = List.copyOf(history);
        shown = List.copyOf(shown);
        memory = Map.copyOf(memory);
        waiting = List.copyOf(waiting);
        unspoken = List.copyOf(unspoken);
        notes = List.copyOf(notes);
        handled = List.copyOf(handled);
        if (lastSeq < 0 || conversation < 0) {
            throw new IllegalArgumentException(
                    "lastSeq %d, conversation %d (expected: >= 0)"
                            .formatted(lastSeq, conversation));
        }
    }

    /** A session that nothing happened to yet. */
    public static Session fresh(String id, Instant now) {
        return new Session(
                id,
                0,
                Tenure.none(now),
                Phase.COMPLETE,
                0,
                Contact.NOBODY,
                List.of(),
                Lead.UNKNOWN,
                List.of(),
                Map.of(),
                null,
                null,
                null,
                List.of(),
                null,
                Due.NOTHING,
                People.NONE,
                List.of(),
                List.of(),
                List.of(),
                now,
                now,
                false,
                false);
    }

    /** Who has it. */
    public Owner owner() {
        return tenure.owner();
    }

    /** Grows with every change of owner and every operator message. */
    public long epoch() {
        return tenure.epoch();
    }

    /** Whether a message, or the owner's first words, wait for a turn or for a person. */
    boolean isOpen() {
        return turn != null || !waiting.isEmpty() || due.opening();
    }
}
