package io.sigmagent.orchestrator.domain;

import java.time.Instant;
import java.util.List;

/**
 * A turn in flight.
 *
 * @param epoch epoch in which it was asked
 * @param messages messages that it answers, oldest first; empty in an opening turn
 * @param askedAt when the first of them was stored
 * @param deadlineAt when the fallback answers
 * @param committed whether it wrote something, so that it can't be replaced
 * @param opening whether it is an agent's first turn after a handoff by outcome
 * @param intent of the last message
 * @param known how many unspoken results it was told, the oldest
 * @param moved whether the owner changed for these messages, so that it does not change again
 */
public record Turn(
        String id,
        long epoch,
        Owner agent,
        List<Message> messages,
        Instant askedAt,
        Instant deadlineAt,
        boolean committed,
        boolean opening,
        IntentGuess intent,
        boolean moved,
        int known) {

    public Turn {
        messages = List.copyOf(messages);
        if (!agent.answersInTurns()) {
            throw new IllegalArgumentException("agent: " + agent + " (expected: an agent)");
        }
    }

    Turn afterCommit() {
        return new Turn(
                id,
                epoch,
                agent,
                messages,
                askedAt,
                deadlineAt,
                true,
                opening,
                intent,
                moved,
                known);
    }
}
