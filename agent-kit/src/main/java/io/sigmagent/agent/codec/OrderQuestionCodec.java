package io.sigmagent.agent.codec;

import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.OrderDetails;
import io.sigmagent.agent.store.OrderPieces;
import io.sigmagent.agent.store.RefundPreview;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.StoreResult.Nothing;
import io.sigmagent.schemas.NothingFound;
import io.sigmagent.schemas.OrderDestination;
import io.sigmagent.schemas.OrderInspected;
import io.sigmagent.schemas.OrderLinePieces;
import io.sigmagent.schemas.OrderLineStanding;
import io.sigmagent.schemas.OrderOwner;
import io.sigmagent.schemas.OrderQuestionAnswered;
import io.sigmagent.schemas.OrdersFound;
import io.sigmagent.schemas.RefundSuggested;
import io.sigmagent.schemas.StoreCallFailed;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Questions about a customer's orders and what the store said. */
public final class OrderQuestionCodec {

    private OrderQuestionCodec() {}

    /** The event's part for an owner. */
    public static OrderOwner owner(io.sigmagent.agent.store.OrderOwner owner) {
        return new OrderOwner(owner.customerId(), owner.email());
    }

    /** The event's part for pieces of lines. */
    public static List<OrderLinePieces> pieces(List<OrderPieces> pieces) {
        return pieces.stream()
                .map(one -> new OrderLinePieces(one.lineId(), one.quantity()))
                .toList();
    }

    /** Orders found; an empty list is nothing. */
    public static StoreResult<List<Order>> orders(OrderQuestionAnswered event) {
        return result(
                event,
                OrdersFound.class,
                found -> found.getOrders().stream().map(OrderCodec::toDomain).toList());
    }

    /** What may be done with the order. */
    public static StoreResult<OrderDetails> details(OrderQuestionAnswered event) {
        return result(event, OrderInspected.class, OrderQuestionCodec::details);
    }

    /** What would be paid back. */
    public static StoreResult<RefundPreview> refund(OrderQuestionAnswered event) {
        return result(
                event,
                RefundSuggested.class,
                found ->
                        new RefundPreview(
                                found.getOrderId(),
                                MoneyCodec.toDomain(found.getAmount()),
                                MoneyCodec.toDomain(found.getGoods()),
                                MoneyCodec.toDomain(found.getShipping()),
                                MoneyCodec.toDomain(found.getTax()),
                                MoneyCodec.toDomain(found.getGreatest())));
    }

    private static <A, B> StoreResult<B> result(
            OrderQuestionAnswered event, Class<A> expected, Function<A, B> mapping) {
        Object result = event.getResult();
        return switch (result) {
            case NothingFound _ -> new Nothing<>();
            case StoreCallFailed failed -> new Failed<>(Failure.valueOf(failed.getReason().name()));
            case OrdersFound found when found.getOrders().isEmpty() -> new Nothing<>();
            case Object found when expected.isInstance(found) ->
                    new Found<>(mapping.apply(expected.cast(found)), event.getAsOf(), false);
            default -> new Failed<>(Failure.UNUSABLE);
        };
    }

    private static OrderDetails details(OrderInspected found) {
        return new OrderDetails(
                OrderCodec.toDomain(found.getOrder()),
                destination(found.getDestination()),
                found.getAddressChangeable(),
                found.getCancellable(),
                OrderCodec.named(
                        OrderDetails.Returns.values(),
                        found.getReturnStatus(),
                        OrderDetails.Returns.UNKNOWN),
                found.getLines().stream().map(OrderQuestionCodec::line).toList());
    }

    private static OrderDetails.@Nullable Destination destination(@Nullable OrderDestination to) {
        return to == null
                ? null
                : new OrderDetails.Destination(
                        to.getCity(), to.getProvince(), to.getZip(), to.getCountry());
    }

    private static OrderDetails.Line line(OrderLineStanding line) {
        return new OrderDetails.Line(
                line.getLineId(),
                line.getTitle(),
                line.getVariantTitle(),
                line.getVariantId(),
                MoneyCodec.toDomain(line.getUnitPrice()),
                line.getQuantity(),
                line.getFulfilled(),
                line.getReturnable());
    }
}
