package io.sigmagent.orchestrator.domain;

import io.sigmagent.orchestrator.domain.SessionEvent.CustomerWrote;
import io.sigmagent.orchestrator.domain.SessionEvent.OperatorTyped;
import io.sigmagent.orchestrator.domain.SessionEvent.OperatorWrote;
import java.util.List;
import java.util.Locale;

/** Takes what customers and operators write. */
final class Messages {

    private final RoutingPolicy routing;
    private final Turns turns;
    private final Ownership ownership;

    Messages(RoutingPolicy routing, Turns turns, Ownership ownership) {
        this.routing = routing;
        this.turns = turns;
        this.ownership = ownership;
    }

    /**
     * A customer's message gets its number, its owner, and a turn unless a person has the session.
     */
    void take(Draft draft, CustomerWrote written) {
        introduce(draft, written);
        if (draft.phase == Phase.COMPLETE) {
            draft.openConversation();
        }
        Message message = new Message(written.eventId(), written.text(), draft.now());
        Turns.Superseded inFlight = new Turns.Superseded(draft.turn);
        Owner target = routing.settle(draft, written.intent());
        boolean moves = draft.owner() != Owner.NOBODY && target != draft.owner();
        if (draft.owner() == Owner.NOBODY && target != Owner.HUMAN) {
            draft.own(target);
        }
        draft.hear(Line.CUSTOMER, written.text());
        store(draft, written, target);
        boolean alreadyHuman = draft.owner() == Owner.HUMAN;
        if (moves || target != draft.owner()) {
            ownership.handOver(draft, target, reason(written.intent()), List.of());
        }
        if (draft.owner().answersInTurns()) {
            turns.ask(draft, message, written.intent(), inFlight);
        } else if (alreadyHuman) {
            turns.hold(draft, message);
        }
    }

    /** A person's message silences the agents at once. */
    void take(Draft draft, OperatorWrote written) {
        if (draft.phase == Phase.COMPLETE) {
            draft.openConversation();
        }
        ownership.takeOver(draft, written.operatorId());
        draft.hear(Owner.HUMAN.name(), written.text());
        say(draft, written);
    }

    /** A person's typing is shown to the customer when they have the session. */
    void take(Draft draft, OperatorTyped typed) {
        if (typed.typing() && draft.owner() == Owner.HUMAN) {
            draft.add(new Effect.Composing(Owner.HUMAN));
        }
    }

    private static void introduce(Draft draft, CustomerWrote written) {
        draft.channel = written.channel();
        draft.metadata = written.metadata();
        draft.customer =
                draft.customer.introduced(
                        written.userName(), written.tier(), written.claimedTier());
        if (written.apiKeyName() != null && draft.lastSeq() == 0) {
            draft.apiKeyName = written.apiKeyName();
            draft.claimed = true;
        }
    }

    private static void store(Draft draft, CustomerWrote written, Owner target) {
        long seq = draft.nextSeq();
        Phase phase =
                target == Owner.HUMAN && draft.owner() != Owner.HUMAN
                        ? Phase.WAITING_FOR_HUMAN
                        : draft.phase;
        draft.add(new Effect.MessageStored(seq, written, target, phase));
        draft.measure(new Effect.Measure.MessageCounted(seq, true, target, written.intent()));
    }

    private static void say(Draft draft, OperatorWrote written) {
        long seq = draft.nextSeq();
        draft.add(
                new Effect.Replied(
                        seq,
                        null,
                        Owner.HUMAN,
                        written.operatorName(),
                        written.text(),
                        List.of(),
                        IntentGuess.NONE,
                        List.of(),
                        List.of(),
                        null,
                        true));
        draft.measure(new Effect.Measure.MessageCounted(seq, false, Owner.HUMAN, IntentGuess.NONE));
    }

    private static String reason(IntentGuess guess) {
        return "intent:" + guess.intent().name().toLowerCase(Locale.ROOT);
    }
}
