package io.sigmagent.agent.codec;

import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.schemas.AddressChange;
import io.sigmagent.schemas.AddressChanged;
import io.sigmagent.schemas.DraftOrderLine;
import io.sigmagent.schemas.DraftOrderMade;
import io.sigmagent.schemas.DraftOrderWithdrawal;
import io.sigmagent.schemas.DraftOrderWithdrawn;
import io.sigmagent.schemas.DraftOrderWrite;
import io.sigmagent.schemas.GoodsReturnReason;
import io.sigmagent.schemas.GoodsReturnRequest;
import io.sigmagent.schemas.GoodsReturnRequested;
import io.sigmagent.schemas.OrderCancellation;
import io.sigmagent.schemas.OrderCancelled;
import io.sigmagent.schemas.OrderDiscount;
import io.sigmagent.schemas.PostalAddress;
import io.sigmagent.schemas.StoreCallFailed;
import io.sigmagent.schemas.StoreWriteAnswered;
import io.sigmagent.schemas.StoreWriteRefused;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Writes into the store and what came of them. */
public final class StoreWriteCodec {

    private static final String SESSION = "sigmagent_session_id";

    private StoreWriteCodec() {}

    /** The event's part for a write; a draft order bears the session that it belongs to. */
    public static SpecificRecord toAvro(String sessionId, StoreWrite write) {
        return switch (write) {
            case StoreWrite.MakeDraftOrder order -> draft(sessionId, order);
            case StoreWrite.WithdrawDraftOrder(var id) -> new DraftOrderWithdrawal(id);
            case StoreWrite.ChangeAddress(var id, var owner, var address) ->
                    new AddressChange(id, OrderQuestionCodec.owner(owner), address(address));
            case StoreWrite.CancelOrder(var id, var owner) ->
                    new OrderCancellation(id, OrderQuestionCodec.owner(owner));
            case StoreWrite.RequestReturn(var id, var owner, var lines, var reason) ->
                    new GoodsReturnRequest(
                            id,
                            OrderQuestionCodec.owner(owner),
                            OrderQuestionCodec.pieces(lines),
                            GoodsReturnReason.valueOf(reason.name()));
        };
    }

    /** What came of it. */
    public static WriteResult toDomain(StoreWriteAnswered event) {
        Object result = event.getResult();
        Instant asOf = event.getOccurredAt();
        return switch (result) {
            case DraftOrderMade made -> new WriteResult.Made(draft(made), asOf);
            case DraftOrderWithdrawn gone ->
                    new WriteResult.Withdrawn(gone.getDraftOrderId(), asOf);
            case AddressChanged changed ->
                    new WriteResult.AddressChanged(
                            changed.getOrderId(), changed.getOrderName(), asOf);
            case OrderCancelled cancelled ->
                    new WriteResult.Cancelled(
                            cancelled.getOrderId(),
                            cancelled.getOrderName(),
                            cancelled.getDone(),
                            MoneyCodec.toDomain(cancelled.getRefundDue()),
                            asOf);
            case GoodsReturnRequested requested ->
                    new WriteResult.ReturnRequested(
                            requested.getOrderId(),
                            requested.getOrderName(),
                            requested.getReturnId(),
                            requested.getReturnName(),
                            asOf);
            case StoreWriteRefused refused -> new WriteResult.Refused(refused.getFields());
            case StoreCallFailed failed ->
                    new WriteResult.Failed(Failure.valueOf(failed.getReason().name()));
            default -> new WriteResult.Failed(Failure.UNUSABLE);
        };
    }

    private static DraftOrderWrite draft(String sessionId, StoreWrite.MakeDraftOrder order) {
        return DraftOrderWrite.newBuilder()
                .setLines(
                        order.lines().stream()
                                .map(line -> new DraftOrderLine(line.variantId(), line.quantity()))
                                .toList())
                .setEmail(order.email())
                .setNote(order.note())
                .setCustomAttributes(Map.of(SESSION, sessionId))
                .setDiscount(discount(order.discount()))
                .build();
    }

    private static @Nullable OrderDiscount discount(
            io.sigmagent.agent.store.@Nullable OrderDiscount discount) {
        return discount == null ? null : new OrderDiscount(discount.written(), discount.title());
    }

    private static PostalAddress address(io.sigmagent.agent.store.PostalAddress address) {
        return new PostalAddress(
                address.recipient(),
                address.street(),
                address.extra(),
                address.zip(),
                address.city(),
                address.province(),
                address.country());
    }

    private static DraftOrder draft(DraftOrderMade made) {
        String percent = made.getDiscountPercent();
        return new DraftOrder(
                made.getId(),
                made.getName(),
                made.getCheckoutUrl(),
                MoneyCodec.toDomain(made.getTotal()),
                percent == null ? null : new BigDecimal(percent));
    }
}
