package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Command;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.orchestrator.domain.Slot;
import io.sigmagent.schemas.Assign;
import io.sigmagent.schemas.Claim;
import io.sigmagent.schemas.Close;
import io.sigmagent.schemas.GiveBack;
import io.sigmagent.schemas.Note;
import io.sigmagent.schemas.OrderMoved;
import io.sigmagent.schemas.QueuePlaceSet;
import io.sigmagent.schemas.Say;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.SlotGranted;
import io.sigmagent.schemas.TakeOver;
import io.sigmagent.schemas.UpdateLead;
import org.jspecify.annotations.Nullable;

/** What people, workflows, sockets and our own pool of slots want of a session. */
final class CommandCodec {

    private CommandCodec() {}

    /**
     * @throws IllegalArgumentException if a grant or a place names no request
     */
    static SessionEvent toDomain(SessionCommandRequested wish) {
        return switch (wish.getCommand()) {
            case SlotGranted granted ->
                    new SessionEvent.SlotGranted(
                            wish.getEventId(),
                            ValueCodec.toDomain(granted.getAgent()),
                            required(wish.getInReplyTo()));
            case QueuePlaceSet set ->
                    new SessionEvent.PlaceSet(
                            wish.getEventId(),
                            required(wish.getInReplyTo()),
                            new Slot.Place(set.getPosition(), set.getEstimatedWaitSeconds()));
            default ->
                    new SessionEvent.Commanded(
                            wish.getEventId(), wish.getIssuedBy(), toDomain(wish.getCommand()));
        };
    }

    private static String required(@Nullable String inReplyTo) {
        if (inReplyTo == null) {
            throw new IllegalArgumentException("inReplyTo: missing (expected: the slot's request)");
        }
        return inReplyTo;
    }

    private static Command toDomain(Object command) {
        return switch (command) {
            case Say say -> new Command.Say(say.getText(), ValueCodec.toDomain(say.getSpeaker()));
            case Assign assign -> new Command.Assign(ValueCodec.toDomain(assign.getAgent()));
            case TakeOver takeOver ->
                    new Command.TakeOver(takeOver.getOperatorId(), takeOver.getOperatorName());
            case GiveBack giveBack ->
                    new Command.GiveBack(
                            giveBack.getPromised(),
                            ValueCodec.mapped(giveBack.getAgent(), ValueCodec::toDomain));
            case Close close -> new Command.Close(close.getReason());
            case Note note -> new Command.Note(note.getText());
            case OrderMoved moved ->
                    new Command.OrderMoved(moved.getOrderName(), moved.getChange());
            case UpdateLead update ->
                    new Command.UpdateLead(
                            update.getFacts().stream().map(ValueCodec::toDomain).toList());
            case Claim claim -> new Command.Claim(claim.getRequestId(), claim.getProven());
            default -> new Command.Unsupported(command.getClass().getSimpleName());
        };
    }
}
