package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.AnsweredCall;
import io.sigmagent.integration.shopify.domain.OrderStanding;
import io.sigmagent.integration.shopify.domain.PostalAddress;
import io.sigmagent.integration.shopify.domain.Refund;
import io.sigmagent.integration.shopify.domain.StoreAnswer;
import io.sigmagent.schemas.NothingFound;
import io.sigmagent.schemas.OrderDestination;
import io.sigmagent.schemas.OrderInspected;
import io.sigmagent.schemas.OrderLineStanding;
import io.sigmagent.schemas.OrderQuestionAnswered;
import io.sigmagent.schemas.OrdersFound;
import io.sigmagent.schemas.RefundSuggested;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Avro begins here: the answer to a question about orders as the event that tells it. */
final class OrderAnswerCodec {

    private OrderAnswerCodec() {}

    static OrderQuestionAnswered toAvro(AnsweredCall answered) {
        String requestId = answered.request().id();
        return OrderQuestionAnswered.newBuilder()
                .setEventId(StoreAnswerCodec.derivedId("shopify.result", requestId))
                .setOccurredAt(answered.answeredAt())
                .setSessionId(answered.request().sessionId())
                .setRequestId(requestId)
                .setAsOf(answered.asOf())
                .setTookMillis(answered.took().toMillis())
                .setResult(result(answered.answer()))
                .build();
    }

    private static SpecificRecord result(StoreAnswer answer) {
        return switch (answer) {
            case StoreAnswer.OrdersFound(var orders) ->
                    new OrdersFound(orders.stream().map(StoreAnswerCodec::order).toList());
            case StoreAnswer.OrderInspected(var standing) -> inspected(standing);
            case StoreAnswer.RefundSuggested(var refund) -> suggested(refund);
            case StoreAnswer.NothingFound() -> new NothingFound();
            case StoreAnswer.Failed failed -> StoreAnswerCodec.failed(failed);
            case StoreAnswer.ProductsFound _,
                    StoreAnswer.CatalogueFound _,
                    StoreAnswer.OrderFound _,
                    StoreAnswer.CustomerFound _ ->
                    throw new IllegalArgumentException("answer: of no order question");
        };
    }

    private static OrderInspected inspected(OrderStanding standing) {
        return OrderInspected.newBuilder()
                .setOrder(StoreAnswerCodec.order(standing.order()))
                .setDestination(destination(standing.address()))
                .setAddressChangeable(standing.addressChangeable())
                .setCancellable(standing.cancellable())
                .setReturnStatus(standing.returnStatus())
                .setLines(
                        standing.lines().stream()
                                .map(line -> line(line, standing.returnable(line)))
                                .toList())
                .build();
    }

    /** The street and the name are not told. */
    private static @Nullable OrderDestination destination(@Nullable PostalAddress address) {
        return address == null
                ? null
                : new OrderDestination(
                        address.city(), address.province(), address.zip(), address.country());
    }

    private static OrderLineStanding line(OrderStanding.Line standing, int returnable) {
        var line = standing.line();
        return OrderLineStanding.newBuilder()
                .setLineId(standing.id())
                .setTitle(line.title())
                .setVariantTitle(line.variantTitle())
                .setVariantId(line.variantId())
                .setUnitPrice(StoreAnswerCodec.money(line.unitPrice()))
                .setQuantity(line.quantity())
                .setFulfilled(standing.fulfilled())
                .setReturnable(returnable)
                .build();
    }

    private static RefundSuggested suggested(Refund refund) {
        return RefundSuggested.newBuilder()
                .setOrderId(refund.order().id())
                .setAmount(StoreAnswerCodec.money(refund.amount()))
                .setGoods(StoreAnswerCodec.money(refund.goods()))
                .setShipping(StoreAnswerCodec.money(refund.shipping()))
                .setTax(StoreAnswerCodec.money(refund.tax()))
                .setGreatest(StoreAnswerCodec.money(refund.greatest()))
                .build();
    }
}
