package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.SessionEvent.CustomerWrote;
import io.sigmagent.orchestrator.domain.SessionEvent.OperatorTyped;
import io.sigmagent.orchestrator.domain.SessionEvent.OperatorWrote;
import java.util.List;
import java.util.Locale;

/** Takes what customers and people of the shop write. */
final class Messages {

    private final RoutingPolicy routing;
    private final Turns turns;
    private final Slots slots;
    private final Ownership ownership;
    private final HumanDoor humans;

    Messages(
            RoutingPolicy routing,
            Turns turns,
            Slots slots,
            Ownership ownership,
            HumanDoor humans) {
        this.routing = routing;
        this.turns = turns;
        this.slots = slots;
        this.ownership = ownership;
        this.humans = humans;
    }

    /**
     * A customer's message gets its number, its owner, and a turn unless a person has the session.
     */
    void take(Draft draft, CustomerWrote written) {
        draft.contact = draft.contact.introduced(written, draft.lastSeq() == 0);
        if (draft.phase == Phase.COMPLETE) {
            draft.openConversation();
        }
        Message message =
                new Message(written.eventId(), written.text(), draft.now(), written.intent());
        draft.hear(Line.CUSTOMER, written.text());
        Owner target =
                written.alarm() == null ? routing.settle(draft, written.intent()) : Owner.HUMAN;
        if (draft.owner() == Owner.HUMAN) {
            store(draft, written, Owner.HUMAN, draft.phase);
            turns.hold(draft, message);
        } else if (target == Owner.HUMAN) {
            callHuman(draft, written);
        } else {
            ask(draft, written, message, target);
        }
    }

    /** A person writes: from that instant the session is theirs. */
    void take(Draft draft, OperatorWrote written) {
        if (draft.phase == Phase.COMPLETE) {
            draft.openConversation();
        }
        boolean takesOver = draft.owner() != Owner.HUMAN;
        ownership.speak(
                draft,
                new People.Operator(written.operatorId(), written.operatorName(), draft.now()),
                written.text());
        if (takesOver) {
            draft.measure(
                    new Effect.Measure.Audited(
                            "operator:" + written.operatorId(), "take_over", draft.sessionId()));
        }
    }

    /** A person's typing is shown when they have the session; else it holds the agents. */
    void take(Draft draft, OperatorTyped typed) {
        if (draft.owner() == Owner.HUMAN) {
            showTyping(draft, typed);
        } else if (draft.phase != Phase.COMPLETE && typed.typing()) {
            People before = draft.isOpen() ? draft.people : draft.people.notTyping();
            draft.people = before.typing(draft.now());
            if (draft.people.holds(draft.now()) && !turns.isCommitted(draft)) {
                turns.putBack(draft);
            }
        } else if (draft.phase != Phase.COMPLETE) {
            draft.people = draft.people.notTyping();
            turns.proceed(draft);
        }
    }

    private static void showTyping(Draft draft, OperatorTyped typed) {
        People.Operator operator = draft.people.operator();
        if (operator != null && operator.id().equals(typed.operatorId())) {
            draft.people =
                    draft.people.at(
                            new People.Operator(operator.id(), operator.name(), draft.now()));
        }
        if (typed.typing()) {
            draft.add(new Effect.Composing(Owner.HUMAN));
        }
    }

    private void ask(Draft draft, CustomerWrote written, Message message, Owner target) {
        if (draft.owner() == Owner.NOBODY) {
            draft.own(target);
        }
        if (turns.mustBeAnswered(draft)) {
            store(draft, written, draft.owner(), draft.phase);
            turns.hold(draft, message);
            return;
        }
        boolean moves = target != draft.owner();
        store(draft, written, target, moves ? Phase.ANSWERING : draft.phase);
        turns.supersede(draft);
        draft.due = draft.due.withMoved(false);
        if (moves) {
            ownership.handOver(draft, target, reason(written), List.of());
            draft.due = draft.due.withMoved(true);
        }
        turns.hold(draft, message);
        slots.announce(draft);
        turns.proceed(draft);
    }

    private void callHuman(Draft draft, CustomerWrote written) {
        boolean comes = written.alarm() != null || humans.isOpen(draft);
        if (!comes && draft.owner() == Owner.NOBODY) {
            draft.own(Owner.SBDR);
        }
        Phase phase = comes ? Phase.WAITING_FOR_HUMAN : draft.phase;
        store(draft, written, comes ? Owner.HUMAN : draft.owner(), phase);
        if (comes) {
            turns.putBack(draft);
            ownership.handOver(draft, Owner.HUMAN, reason(written), List.of());
        }
        if (!humans.isOpen(draft)) {
            humans.sayClosed(draft, comes ? List.of() : List.of(written.eventId()));
        }
    }

    private static void store(Draft draft, CustomerWrote written, Owner owner, Phase phase) {
        long seq = draft.nextSeq();
        draft.add(new Effect.MessageStored(seq, written, owner, phase));
        draft.measure(new Effect.Measure.MessageCounted(seq, true, owner, written.intent()));
    }

    private static String reason(CustomerWrote written) {
        Alarm alarm = written.alarm();
        return alarm == null
                ? "intent:" + written.intent().intent().wireName()
                : "alarm:" + alarm.name().toLowerCase(Locale.ROOT);
    }
}
