package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Burst;
import io.sigmagent.orchestrator.domain.Due;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.People;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.Slot;
import io.sigmagent.orchestrator.domain.Turn;
import io.sigmagent.schemas.OperatorAtWork;
import io.sigmagent.schemas.SessionSlot;
import io.sigmagent.schemas.SessionSnapshot;
import io.sigmagent.schemas.TurnInFlight;
import io.sigmagent.schemas.TypingHold;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a session has in hand, as it stands in the state store: slot, turn, burst, people, dues. */
final class WorkCodec {

    private WorkCodec() {}

    static SessionSnapshot.Builder write(SessionSnapshot.Builder snapshot, Session session) {
        Burst burst = session.burst();
        Due due = session.due();
        People people = session.people();
        return snapshot.setSlot(ValueCodec.mapped(session.slot(), WorkCodec::toAvro))
                .setTurn(ValueCodec.mapped(session.turn(), WorkCodec::toAvro))
                .setWaiting(session.waiting().stream().map(TalkCodec::toAvro).toList())
                .setBurstSince(burst == null ? null : burst.since())
                .setSuperseded(burst == null ? 0 : burst.superseded())
                .setMoved(due.moved())
                .setOpeningDue(due.opening())
                .setServed(due.served())
                .setBudgetAsked(due.budgetAsked())
                .setOrderPaid(due.orderPaid())
                .setHold(ValueCodec.mapped(people.hold(), WorkCodec::toAvro))
                .setOperator(ValueCodec.mapped(people.operator(), WorkCodec::toAvro))
                .setHumanDelayTold(people.delayTold())
                .setUnspoken(session.unspoken().stream().map(TalkCodec::toAvro).toList())
                .setNotes(session.notes());
    }

    static @Nullable Slot slot(SessionSnapshot stored) {
        SessionSlot slot = stored.getSlot();
        if (slot == null) {
            return null;
        }
        Integer position = slot.getPosition();
        Integer wait = slot.getWaitSeconds();
        return new Slot(
                ValueCodec.toDomain(slot.getAgent()),
                slot.getRequestId(),
                slot.getAskedAt(),
                slot.getHeld(),
                position == null || wait == null ? null : new Slot.Place(position, wait));
    }

    static @Nullable Turn turn(SessionSnapshot stored) {
        return ValueCodec.mapped(stored.getTurn(), WorkCodec::toDomain);
    }

    static @Nullable Burst burst(SessionSnapshot stored) {
        Instant since = stored.getBurstSince();
        return since == null ? null : new Burst(since, stored.getSuperseded());
    }

    static Due due(SessionSnapshot stored) {
        return new Due(
                stored.getMoved(),
                stored.getOpeningDue(),
                stored.getServed(),
                stored.getBudgetAsked(),
                stored.getOrderPaid());
    }

    static People people(SessionSnapshot stored) {
        return new People(
                ValueCodec.mapped(
                        stored.getOperator(),
                        at ->
                                new People.Operator(
                                        at.getOperatorId(), at.getName(), at.getActiveAt())),
                ValueCodec.mapped(
                        stored.getHold(),
                        hold -> new People.Hold(hold.getSince(), hold.getUntil())),
                stored.getHumanDelayTold());
    }

    private static SessionSlot toAvro(Slot slot) {
        Slot.Place place = slot.place();
        return new SessionSlot(
                ValueCodec.toAvro(slot.agent()),
                slot.requestId(),
                slot.askedAt(),
                slot.held(),
                place == null ? null : place.position(),
                place == null ? null : place.waitSeconds());
    }

    private static TypingHold toAvro(People.Hold hold) {
        return new TypingHold(hold.since(), hold.until());
    }

    private static OperatorAtWork toAvro(People.Operator operator) {
        return new OperatorAtWork(operator.id(), operator.name(), operator.activeAt());
    }

    private static TurnInFlight toAvro(Turn turn) {
        return TurnInFlight.newBuilder()
                .setTurnId(turn.id())
                .setEpoch(turn.epoch())
                .setAgent(ValueCodec.toAvro(turn.agent()))
                .setMessages(turn.messages().stream().map(TalkCodec::toAvro).toList())
                .setAskedAt(turn.askedAt())
                .setDeadlineAt(turn.deadlineAt())
                .setCommitted(turn.committed())
                .setOpening(turn.opening())
                .setIntent(ValueCodec.toAvro(turn.intent().intent()))
                .setConfidence(turn.intent().confidence())
                .setRerouted(turn.moved())
                .setKnown(turn.known())
                .build();
    }

    private static Turn toDomain(TurnInFlight turn) {
        return new Turn(
                turn.getTurnId(),
                turn.getEpoch(),
                ValueCodec.toDomain(turn.getAgent()),
                turn.getMessages().stream().map(TalkCodec::toDomain).toList(),
                turn.getAskedAt(),
                turn.getDeadlineAt(),
                turn.getCommitted(),
                turn.getOpening(),
                new IntentGuess(ValueCodec.toDomain(turn.getIntent()), turn.getConfidence()),
                turn.getRerouted(),
                turn.getKnown());
    }
}
