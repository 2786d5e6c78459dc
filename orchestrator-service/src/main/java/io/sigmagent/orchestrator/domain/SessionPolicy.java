package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.SessionEvent.ClosedByChannel;
import io.sigmagent.orchestrator.domain.SessionEvent.Commanded;
import io.sigmagent.orchestrator.domain.SessionEvent.CustomerWrote;
import io.sigmagent.orchestrator.domain.SessionEvent.DeadlinePassed;
import io.sigmagent.orchestrator.domain.SessionEvent.OperatorTyped;
import io.sigmagent.orchestrator.domain.SessionEvent.OperatorWrote;
import io.sigmagent.orchestrator.domain.SessionEvent.PlaceSet;
import io.sigmagent.orchestrator.domain.SessionEvent.Rated;
import io.sigmagent.orchestrator.domain.SessionEvent.SlotGranted;
import io.sigmagent.orchestrator.domain.SessionEvent.TurnAnswered;
import io.sigmagent.orchestrator.domain.SessionEvent.TurnCommitted;
import java.time.Instant;
import java.util.List;

/** Decides what an event makes of a session. Pure: the same input gives the same decision. */
public final class SessionPolicy {

    private final Limits limits;
    private final Slots slots;
    private final Turns turns;
    private final Ownership ownership;
    private final HumanDoor humans;
    private final Messages messages;
    private final Answers answers;
    private final Commands commands;

    /** Decisions within those limits, at those hours, with those texts. */
    public SessionPolicy(
            Limits limits, HandoffPolicy handoffs, OpeningHours hours, SystemTexts texts) {
        RoutingPolicy routing = new RoutingPolicy(limits.moveThreshold());
        this.limits = limits;
        slots = new Slots(texts);
        turns = new Turns(limits, slots);
        ownership = new Ownership(texts);
        humans = new HumanDoor(hours, texts);
        messages = new Messages(routing, turns, slots, ownership, humans);
        answers = new Answers(routing, handoffs, turns, ownership, humans);
        commands = new Commands(turns, ownership, answers);
    }

    /**
     * What the event makes of the session.
     *
     * @param now the time of the decision, never before that of an earlier one of the same session
     */
    public Decision decide(Session session, SessionEvent event, Instant now) {
        Draft draft = new Draft(session, event.eventId(), now);
        if (draft.hasHandled(event.eventId())) {
            return repeated(session, event);
        }
        switch (event) {
            case CustomerWrote message -> messages.take(draft, message);
            case OperatorWrote message -> messages.take(draft, message);
            case OperatorTyped typed -> messages.take(draft, typed);
            case Rated rated -> answers.take(draft, rated);
            case ClosedByChannel _ -> ownership.complete(draft, "closed");
            case Commanded commanded -> commands.take(draft, commanded);
            case SlotGranted granted -> {
                slots.take(draft, granted);
                turns.proceed(draft);
            }
            case PlaceSet set -> slots.take(draft, set);
            case TurnCommitted committed -> turns.commit(draft, committed);
            case TurnAnswered answer -> answers.take(draft, answer);
            case DeadlinePassed _ -> passDeadline(draft, session);
        }
        if (canRepeat(event)) {
            draft.remember(event.eventId());
        }
        return draft.decision();
    }

    /** Ticks are made here, and a claim changes nothing the second time. */
    private static boolean canRepeat(SessionEvent event) {
        boolean claims =
                event instanceof Commanded commanded
                        && commanded.command() instanceof Command.Claim;
        return !claims && !(event instanceof DeadlinePassed);
    }

    /** Acts upon what is due now, which may be something else than what was due once. */
    private void passDeadline(Draft draft, Session session) {
        Deadline due = Deadline.next(session, limits).orElse(null);
        if (due == null || draft.now().isBefore(due.at())) {
            return;
        }
        switch (due.kind()) {
            case TURN_LATE -> {
                if (draft.turn != null) {
                    answers.fallBack(draft, draft.turn);
                }
            }
            case TYPING_OVER -> answers.goOn(draft);
            case HUMAN_DELAYED -> humans.sayDelayed(draft);
            case HUMAN_ABSENT -> answers.apologiseForHuman(draft);
            case OPERATOR_SILENT -> {
                Owner back = draft.tenure().lastAgent();
                ownership.giveBack(draft, back, "operator_silent", List.of());
                answers.goOn(draft);
            }
            case SLOT_IDLE -> draft.leaveSlot();
            case ABANDONED -> ownership.complete(draft, "silent");
        }
    }

    private static Decision repeated(Session session, SessionEvent event) {
        Draft draft = new Draft(session, event.eventId(), session.touchedAt());
        if (event instanceof TurnAnswered answer) {
            draft.measure(
                    new Effect.Measure.ReplyDropped(answer.turnId(), answer.agent(), "repeated"));
        }
        return draft.decision();
    }
}
