package io.sigmagent.agent.frame;

import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.OrderDetails;
import io.sigmagent.agent.store.OrderDetails.Destination;
import io.sigmagent.agent.store.OrderOwner;
import io.sigmagent.agent.store.OrderPieces;
import io.sigmagent.agent.store.RefundPreview;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.schemas.OrderDestination;
import io.sigmagent.schemas.OrderHistory;
import io.sigmagent.schemas.OrderInspected;
import io.sigmagent.schemas.OrderInspection;
import io.sigmagent.schemas.OrderLineStanding;
import io.sigmagent.schemas.OrderQuestionAnswered;
import io.sigmagent.schemas.OrderQuestionAsked;
import io.sigmagent.schemas.OrdersFound;
import io.sigmagent.schemas.RefundSuggested;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The integration side of a question about orders, played over a store in memory. */
public final class PlayedOrders {

    private PlayedOrders() {}

    /** What integration-service would answer. */
    public static OrderQuestionAnswered answer(Store store, OrderQuestionAsked question) {
        StoreResult<SpecificRecord> result = ask(store, question.getQuestion());
        Found<SpecificRecord> found =
                result instanceof Found<SpecificRecord> there
                        ? there
                        : new Found<>(PlayedStore.told(result), Instant.now(), false);
        return OrderQuestionAnswered.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(Instant.now())
                .setSessionId(question.getSessionId())
                .setRequestId(question.getEventId())
                .setAsOf(found.asOf())
                .setTookMillis(1)
                .setResult(found.value())
                .build();
    }

    private static StoreResult<SpecificRecord> ask(Store store, Object question) {
        return switch (question) {
            case OrderHistory history ->
                    PlayedStore.map(store.orders(history.getCustomerId()), PlayedOrders::orders);
            case OrderInspection inspection ->
                    PlayedStore.map(
                            store.orderDetails(
                                    inspection.getOrderId(), owner(inspection.getOwner())),
                            PlayedOrders::details);
            case io.sigmagent.schemas.RefundPreview preview ->
                    PlayedStore.map(
                            store.refundPreview(
                                    preview.getOrderId(),
                                    owner(preview.getOwner()),
                                    preview.getLines().stream()
                                            .map(line ->
                                                    new OrderPieces(
                                                            line.getLineId(), line.getQuantity()))
                                            .toList()),
                            PlayedOrders::refund);
            default -> throw new IllegalArgumentException("question: " + question);
        };
    }

    private static OrderOwner owner(io.sigmagent.schemas.OrderOwner owner) {
        return new OrderOwner(owner.getCustomerId(), owner.getEmail());
    }

    private static SpecificRecord orders(List<Order> orders) {
        return new OrdersFound(orders.stream().map(PlayedStore::order).toList());
    }

    private static SpecificRecord details(OrderDetails details) {
        return new OrderInspected(
                PlayedStore.order(details.order()),
                destination(details.destination()),
                details.addressChangeable(),
                details.cancellable(),
                details.returns().name(),
                details.lines().stream().map(PlayedOrders::line).toList());
    }

    private static @Nullable OrderDestination destination(@Nullable Destination to) {
        return to == null
                ? null
                : new OrderDestination(to.city(), to.province(), to.zip(), to.country());
    }

    private static OrderLineStanding line(OrderDetails.Line line) {
        return new OrderLineStanding(
                line.id(),
                line.title(),
                line.variantTitle(),
                line.variantId(),
                PlayedStore.money(line.unitPrice()),
                line.quantity(),
                line.fulfilled(),
                line.returnable());
    }

    private static SpecificRecord refund(RefundPreview preview) {
        return new RefundSuggested(
                preview.orderId(),
                PlayedStore.money(preview.amount()),
                PlayedStore.money(preview.goods()),
                PlayedStore.money(preview.shipping()),
                PlayedStore.money(preview.tax()),
                PlayedStore.money(preview.greatest()));
    }
}
