package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.SessionEvent.ClockTicked;
import io.sigmagent.orchestrator.domain.SessionEvent.ClosedByChannel;
import io.sigmagent.orchestrator.domain.SessionEvent.Commanded;
import io.sigmagent.orchestrator.domain.SessionEvent.CustomerWrote;
import io.sigmagent.orchestrator.domain.SessionEvent.OperatorTyped;
import io.sigmagent.orchestrator.domain.SessionEvent.OperatorWrote;
import io.sigmagent.orchestrator.domain.SessionEvent.Rated;
import io.sigmagent.orchestrator.domain.SessionEvent.TurnAnswered;
import io.sigmagent.orchestrator.domain.SessionEvent.TurnCommitted;
import java.time.Instant;

/** Decides what an event makes of a session. Pure: the same input gives the same decision. */
public final class SessionPolicy {

    private final Limits limits;
    private final Turns turns;
    private final Ownership ownership;
    private final Messages messages;
    private final Answers answers;
    private final Commands commands;

    /** Decisions within those limits, with those texts. */
    public SessionPolicy(Limits limits, SystemTexts texts) {
        RoutingPolicy routing = new RoutingPolicy(limits.moveThreshold());
        this.limits = limits;
        turns = new Turns(limits);
        ownership = new Ownership(texts);
        messages = new Messages(routing, turns, ownership);
        answers = new Answers(routing, turns, ownership, texts);
        commands = new Commands(turns, ownership);
    }

    /**
     * What the event makes of the session.
     *
     * @param now the time of the decision, never before that of an earlier one of the same session
     */
    public Decision decide(Session session, SessionEvent event, Instant now) {
        Draft draft = new Draft(session, now);
        if (draft.hasHandled(event.eventId())) {
            return repeated(session, event);
        }
        switch (event) {
            case CustomerWrote message -> messages.take(draft, message);
            case OperatorWrote message -> messages.take(draft, message);
            case OperatorTyped typed -> messages.take(draft, typed);
            case Rated rated -> answers.take(draft, rated);
            case ClosedByChannel closed -> ownership.complete(draft, closed.reason());
            case Commanded commanded -> commands.take(draft, commanded);
            case TurnCommitted committed -> turns.commit(draft, committed);
            case TurnAnswered answer -> answers.take(draft, answer);
            case ClockTicked _ -> tick(draft);
        }
        if (!(event instanceof ClockTicked)) {
            draft.remember(event.eventId());
        }
        return draft.decision();
    }

    private void tick(Draft draft) {
        Turn turn = draft.turn;
        if (turn != null && !draft.now().isBefore(turn.deadlineAt())) {
            answers.fallBack(draft, turn);
        } else if (humanIsLate(draft)) {
            answers.apologiseForHuman(draft);
        }
    }

    private boolean humanIsLate(Draft draft) {
        return draft.phase == Phase.WAITING_FOR_HUMAN
                && !draft.now().isBefore(draft.ownerSince().plus(limits.humanPatience()));
    }

    private static Decision repeated(Session session, SessionEvent event) {
        Draft draft = new Draft(session, session.touchedAt());
        if (event instanceof TurnAnswered answer) {
            draft.measure(
                    new Effect.Measure.ReplyDropped(answer.turnId(), answer.agent(), "repeated"));
        }
        return draft.decision();
    }
}
