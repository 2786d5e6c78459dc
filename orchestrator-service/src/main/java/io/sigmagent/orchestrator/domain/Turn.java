package io.sigmagent.orchestrator.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A turn in flight.
 *
 * @param epoch epoch in which it was asked
 * @param messages messages that it answers, oldest first; empty in an opening turn
 * @param askedAt when the first of them was stored
 * @param deadlineAt when the fallback answers
 * @param superseded times that newer messages replaced it in a row
 * @param committed whether it wrote something, so that it can't be replaced
 * @param opening whether it is an agent's first turn after a handoff by outcome
 * @param rerouted whether another agent sent these messages on
 */
public record Turn(
        String id,
        long epoch,
        Owner agent,
        List<Message> messages,
        Instant askedAt,
        Instant deadlineAt,
        int superseded,
        boolean committed,
        boolean opening,
        IntentGuess intent,
        boolean rerouted) {

    private static final int SUPERSEDES = 2;
    private static final Duration STEADY_TYPIST = Duration.ofSeconds(8);

    public Turn {
        messages = List.copyOf(messages);
        if (!agent.answersInTurns()) {
            throw new IllegalArgumentException("agent: " + agent + " (expected: an agent)");
        }
    }

    /** Whether a message of now may replace this turn by one that answers both. */
    boolean supersedable(Instant now) {
        return !committed && superseded < SUPERSEDES && now.isBefore(askedAt.plus(STEADY_TYPIST));
    }

    Turn afterCommit() {
        return new Turn(
                id,
                epoch,
                agent,
                messages,
                askedAt,
                deadlineAt,
                superseded,
                true,
                opening,
                intent,
                rerouted);
    }
}
