package io.sigmagent.orchestrator.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One turn in flight: asked, superseded by newer messages, committed. */
final class Turns {

    /**
     * Longer bursts would outgrow a record of Kafka; what is older stands in the history, unread by
     * the agent.
     */
    private static final int MOST_MESSAGES = 10;

    private final Limits limits;

    Turns(Limits limits) {
        this.limits = limits;
    }

    /**
     * Asks the owner to answer a message: with those that a turn in flight was to answer, or, if
     * that can't be replaced any more, in the next turn.
     *
     * @param superseded the turn that was in flight when the message came, also of an owner before
     */
    void ask(Draft draft, Message message, IntentGuess intent, Superseded superseded) {
        Turn inFlight = superseded.turn();
        if (inFlight == null) {
            start(draft, plus(draft.waiting, message), intent, message.id());
        } else if (inFlight.epoch() != draft.epoch()) {
            draft.measure(new Effect.Measure.TurnSuperseded(inFlight.id(), inFlight.agent()));
            List<Message> open = new ArrayList<>(inFlight.messages());
            open.addAll(draft.waiting);
            start(draft, plus(open, message), intent, message.id());
        } else if (inFlight.supersedable(draft.now())) {
            replace(draft, inFlight, message, intent);
        } else {
            hold(draft, message);
        }
    }

    /** The turn that was in flight before the owner changed; null = none. */
    record Superseded(@Nullable Turn turn) {}

    /** Asks the owner for the messages that wait, if there are any. */
    void askForWaiting(Draft draft, String cause) {
        if (!draft.waiting.isEmpty() && draft.owner().answersInTurns()) {
            start(draft, draft.waiting, IntentGuess.NONE, cause);
        }
    }

    /** Keeps a message for the next turn, of whoever has the session then. */
    void hold(Draft draft, Message message) {
        draft.waiting = newest(plus(draft.waiting, message));
    }

    /** Asks a new owner for its first words; nothing new was asked. */
    void open(Draft draft, String cause) {
        Turn turn = turn(draft, List.of(), IntentGuess.NONE, cause);
        begin(
                draft,
                new Turn(
                        turn.id(),
                        turn.epoch(),
                        turn.agent(),
                        List.of(),
                        turn.askedAt(),
                        turn.deadlineAt(),
                        0,
                        false,
                        true,
                        turn.intent(),
                        false));
    }

    /**
     * Asks another agent for the messages of a turn that the first one sent on, and for those that
     * wait behind it.
     */
    void resend(Draft draft, Turn first, IntentGuess intent, String cause) {
        List<Message> open = new ArrayList<>(first.messages());
        open.addAll(draft.waiting);
        Turn turn = turn(draft, open, intent, cause);
        begin(
                draft,
                new Turn(
                        turn.id(),
                        turn.epoch(),
                        turn.agent(),
                        turn.messages(),
                        first.askedAt(),
                        turn.deadlineAt(),
                        0,
                        false,
                        first.opening(),
                        intent,
                        true));
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

    private void replace(Draft draft, Turn old, Message message, IntentGuess intent) {
        draft.measure(new Effect.Measure.TurnSuperseded(old.id(), old.agent()));
        Turn turn = turn(draft, plus(old.messages(), message), intent, message.id());
        begin(
                draft,
                new Turn(
                        turn.id(),
                        turn.epoch(),
                        turn.agent(),
                        turn.messages(),
                        old.askedAt(),
                        turn.deadlineAt(),
                        old.superseded() + 1,
                        false,
                        old.opening(),
                        intent,
                        false));
    }

    private void start(Draft draft, List<Message> messages, IntentGuess intent, String cause) {
        begin(draft, turn(draft, messages, intent, cause));
    }

    private void begin(Draft draft, Turn turn) {
        draft.turn = turn;
        draft.waiting = List.of();
        draft.phase = Phase.ANSWERING;
        draft.add(new Effect.AgentAsked(draft.session(), turn));
        draft.add(new Effect.Composing(turn.agent()));
    }

    private Turn turn(Draft draft, List<Message> messages, IntentGuess intent, String cause) {
        Instant askedAt =
                messages.stream().map(Message::at).min(Instant::compareTo).orElse(draft.now());
        String name = "turn:" + draft.sessionId() + ":" + cause + ":" + draft.epoch();
        return new Turn(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                draft.epoch(),
                draft.owner(),
                newest(messages),
                askedAt,
                draft.now().plus(limits.responseTimeout()),
                0,
                false,
                false,
                intent,
                false);
    }

    private static List<Message> newest(List<Message> messages) {
        return messages.subList(Math.max(0, messages.size() - MOST_MESSAGES), messages.size());
    }

    private static List<Message> plus(List<Message> messages, Message message) {
        List<Message> all = new ArrayList<>(messages);
        all.add(message);
        return all;
    }
}
