package io.sigmagent.agent.application;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A turn with its answer.
 *
 * @param turn the turn
 * @param answer its answer
 * @param brain rules, model or fallback
 * @param ledger what the answer rests on
 * @param at when it was ready
 * @param took from taking the turn to the answer
 * @param course how it came about
 */
public record Reply(
        Turn turn,
        Answer answer,
        String brain,
        List<LedgerEntry> ledger,
        Instant at,
        Duration took,
        Course course) {

    public Reply {
        ledger = List.copyOf(ledger);
    }

    /** How an answer came about. */
    public sealed interface Course {

        /** The brain's own answer. */
        record Smooth() implements Course {}

        /**
         * The brain failed; a safe text stands in.
         *
         * @param cause what it threw
         */
        record BrainFailed(Throwable cause) implements Course {}

        /**
         * The brain's text claimed what nothing proves; a safe text stands in.
         *
         * @param claim kind of the claim, for instance "price"
         */
        record ClaimRefused(String claim) implements Course {}
    }
}
