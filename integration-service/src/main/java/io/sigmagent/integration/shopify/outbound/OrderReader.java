package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.Order;
import io.sigmagent.integration.shopify.domain.OrderQuestion.OrderHistory;
import io.sigmagent.integration.shopify.domain.OrderQuestion.RefundPreview;
import io.sigmagent.integration.shopify.domain.OrderReturns;
import io.sigmagent.integration.shopify.domain.OrderStanding;
import io.sigmagent.integration.shopify.domain.Refund;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads orders by their ids, as they are now and not as the store's search remembers them. */
final class OrderReader {

    private static final OrderReturns NOT_TOLD = new OrderReturns(List.of(), List.of(), Map.of());

    private final ShopApi api;

    OrderReader(ShopApi api) {
        this.api = api;
    }

    /** The latest orders of a customer; somebody without an account has none. */
    Mono<List<Order>> history(OrderHistory question, Instant deadlineAt) {
        Map<String, @Nullable Object> variables =
                Map.of("id", question.customerId(), "first", question.limit());
        return api.ask(new Query(Operation.ORDER_HISTORY, variables), deadlineAt)
                .map(reply ->
                        reply.data().at("customer").nodes("orders").stream()
                                .map(json -> OrderCodec.toDomain(json, reply.withheld()))
                                .toList());
    }

    /** How the order stands; empty = there is none. */
    Mono<OrderStanding> standing(String orderId, Instant deadlineAt) {
        return api.ask(new Query(Operation.ORDER_STANDING, Map.of("id", orderId)), deadlineAt)
                .filter(reply -> !reply.data().at("order").isAbsent())
                .map(reply ->
                        OrderStandingCodec.toDomain(reply.data().at("order"), reply.withheld()));
    }

    /** The same with what can be given back; nothing can where the shop does not let us see it. */
    Mono<OrderStanding> inspected(String orderId, Instant deadlineAt) {
        return standing(orderId, deadlineAt)
                .flatMap(standing ->
                        returns(orderId, deadlineAt)
                                .onErrorReturn(OrderReader::isRefusal, NOT_TOLD)
                                .map(returns -> standing.returning(returns.pieces())));
    }

    /** What can be given back, and what was asked for before. */
    Mono<OrderReturns> returns(String orderId, Instant deadlineAt) {
        return api.ask(new Query(Operation.ORDER_RETURNS, Map.of("id", orderId)), deadlineAt)
                .map(reply -> OrderReturnsCodec.toDomain(reply.data()));
    }

    /** What would be paid back; empty = there is no such order. */
    Mono<Refund> refund(RefundPreview question, Instant deadlineAt) {
        Map<String, @Nullable Object> variables = new LinkedHashMap<>();
        variables.put("id", question.orderId());
        variables.put("whole", question.pieces().isEmpty());
        variables.put(
                "lines",
                question.pieces().stream()
                        .map(one -> Map.of("lineItemId", one.lineId(), "quantity", one.quantity()))
                        .toList());
        return api.ask(new Query(Operation.REFUND_PREVIEW, variables), deadlineAt)
                .filter(reply -> !reply.data().at("order").at("suggestedRefund").isAbsent())
                .map(reply -> refund(reply.data().at("order"), reply));
    }

    private static Refund refund(JsonPart order, Reply reply) {
        JsonPart suggested = order.at("suggestedRefund");
        return new Refund(
                OrderCodec.toDomain(order, reply.withheld()),
                suggested.at("amountSet").money("shopMoney"),
                suggested.at("subtotalSet").money("shopMoney"),
                suggested.at("shipping").at("amountSet").money("shopMoney"),
                suggested.at("totalTaxSet").money("shopMoney"),
                suggested.at("maximumRefundableSet").money("shopMoney"));
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof ShopFailure known && known.reason() == Reason.REFUSED;
    }
}
