package io.sigmagent.orchestrator.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One turn in flight: asked when the owner has a slot, superseded by newer messages, committed. */
final class Turns {

    /**
     * Longer bursts would outgrow a record of Kafka; what is older stands in the history, unread by
     * the agent.
     */
    private static final int MOST_MESSAGES = 10;

    private final Limits limits;
    private final Slots slots;

    Turns(Limits limits, Slots slots) {
        this.limits = limits;
        this.slots = slots;
    }

    /** Whether the turn in flight, if there is one, is to be answered before anything else. */
    boolean mustBeAnswered(Draft draft) {
        Turn turn = draft.turn;
        Burst burst = draft.burst;
        return turn != null && (turn.committed() || (burst != null && !burst.goesOn(draft.now())));
    }

    /** Whether the turn in flight wrote something, so that it can't be taken back. */
    boolean isCommitted(Draft draft) {
        return draft.turn != null && draft.turn.committed();
    }

    /** A message of the burst came: one answer is to cover it and what is in flight. */
    void supersede(Draft draft) {
        if (draft.turn != null && draft.burst != null) {
            draft.burst = draft.burst.supersededOnceMore();
        }
        putBack(draft);
    }

    /** Takes the turn in flight back; its messages wait again. */
    void putBack(Draft draft) {
        Turn turn = draft.turn;
        if (turn == null) {
            return;
        }
        draft.measure(new Effect.Measure.TurnSuperseded(turn.id(), turn.agent()));
        List<Message> open = new ArrayList<>(turn.messages());
        open.addAll(draft.waiting);
        draft.waiting = newest(open);
        draft.due =
                draft.due
                        .withOpening(draft.due.opening() || turn.opening())
                        .withMoved(draft.due.moved() || turn.moved());
        draft.turn = null;
    }

    /** Keeps a message for the next turn, of whoever has the session then. */
    void hold(Draft draft, Message message) {
        List<Message> all = new ArrayList<>(draft.waiting);
        all.add(message);
        draft.waiting = newest(all);
    }

    /** Asks the owner for what is open, as soon as it may speak and has a slot. */
    void proceed(Draft draft) {
        boolean silent = !draft.owner().answersInTurns() || draft.people.holds(draft.now());
        if (silent || draft.turn != null || !draft.isOpen()) {
            return;
        }
        if (slots.held(draft)) {
            start(draft);
        }
    }

    /** A turn wrote something: it stays. */
    void commit(Draft draft, SessionEvent.TurnCommitted committed) {
        Turn turn = draft.turn;
        if (turn != null
                && turn.id().equals(committed.turnId())
                && turn.epoch() == committed.epoch()) {
            draft.turn = turn.afterCommit();
        }
    }

    private void start(Draft draft) {
        Turn turn = turn(draft);
        draft.turn = turn;
        draft.waiting = List.of();
        draft.due = draft.due.withOpening(false).withMoved(false);
        draft.burst = draft.burst == null ? new Burst(draft.now(), 0) : draft.burst;
        draft.phase = Phase.ANSWERING;
        draft.add(new Effect.AgentAsked(draft.session(), turn));
        draft.add(new Effect.Composing(turn.agent()));
    }

    private Turn turn(Draft draft) {
        List<Message> messages = draft.waiting;
        boolean opening = messages.isEmpty();
        Instant askedAt =
                messages.stream().map(Message::at).min(Instant::compareTo).orElse(draft.now());
        return new Turn(
                draft.id("turn"),
                draft.epoch(),
                draft.owner(),
                messages,
                askedAt,
                draft.now().plus(limits.responseTimeout()),
                false,
                opening,
                opening ? IntentGuess.NONE : messages.getLast().intent(),
                opening || draft.due.moved(),
                draft.unspoken());
    }

    private static List<Message> newest(List<Message> messages) {
        return List.copyOf(
                messages.subList(Math.max(0, messages.size() - MOST_MESSAGES), messages.size()));
    }
}
