package io.sigmagent.agent.codec;

import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.schemas.DraftOrderLine;
import io.sigmagent.schemas.DraftOrderMade;
import io.sigmagent.schemas.DraftOrderWithdrawal;
import io.sigmagent.schemas.DraftOrderWithdrawn;
import io.sigmagent.schemas.DraftOrderWrite;
import io.sigmagent.schemas.StoreCallFailed;
import io.sigmagent.schemas.StoreWriteAnswered;
import io.sigmagent.schemas.StoreWriteRefused;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Writes into the store and what came of them. */
public final class StoreWriteCodec {

    private static final String SESSION = "sigmagent_session_id";

    private StoreWriteCodec() {}

    /** The event's part for a write; a draft order bears the session that it belongs to. */
    public static SpecificRecord toAvro(String sessionId, StoreWrite write) {
        return switch (write) {
            case StoreWrite.MakeDraftOrder order ->
                    DraftOrderWrite.newBuilder()
                            .setLines(
                                    order.lines().stream()
                                            .map(line ->
                                                    new DraftOrderLine(
                                                            line.variantId(), line.quantity()))
                                            .toList())
                            .setEmail(order.email())
                            .setNote(order.note())
                            .setCustomAttributes(Map.of(SESSION, sessionId))
                            .build();
            case StoreWrite.WithdrawDraftOrder(var id) -> new DraftOrderWithdrawal(id);
        };
    }

    /** What came of it. */
    public static WriteResult toDomain(StoreWriteAnswered event) {
        Object result = event.getResult();
        return switch (result) {
            case DraftOrderMade made ->
                    new WriteResult.Made(
                            new DraftOrder(
                                    made.getId(),
                                    made.getName(),
                                    made.getCheckoutUrl(),
                                    MoneyCodec.toDomain(made.getTotal())),
                            event.getOccurredAt());
            case DraftOrderWithdrawn gone ->
                    new WriteResult.Withdrawn(gone.getDraftOrderId(), event.getOccurredAt());
            case StoreWriteRefused refused -> new WriteResult.Refused(refused.getFields());
            case StoreCallFailed failed ->
                    new WriteResult.Failed(Failure.valueOf(failed.getReason().name()));
            default -> new WriteResult.Failed(Failure.UNUSABLE);
        };
    }
}
