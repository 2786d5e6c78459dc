package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.OrderChangePolicy;
import io.sigmagent.integration.shopify.domain.OrderReturns;
import io.sigmagent.integration.shopify.domain.OrderStanding;
import io.sigmagent.integration.shopify.domain.StoreWrite.RequestReturn;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.integration.shopify.domain.WriteAnswer.ReturnRequested;
import io.sigmagent.integration.shopify.domain.WriteKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Asks the shop to take something back; the notes with it bear the key. */
final class ReturnWriter {

    private final ShopApi api;
    private final OrderReader reader;

    ReturnWriter(ShopApi api, OrderReader reader) {
        this.api = api;
        this.reader = reader;
    }

    /** The order of another has no return of ours. */
    Mono<WriteAnswer> find(WriteKey key, RequestReturn wish, Instant deadlineAt) {
        return concerned(wish, deadlineAt)
                .flatMap(standing ->
                        reader.returns(wish.orderId(), deadlineAt)
                                .flatMap(returns -> Mono.justOrEmpty(returns.bearing(key)))
                                .map(known -> requested(standing, known.id(), known.name())));
    }

    Mono<WriteAnswer> make(WriteKey key, RequestReturn wish, Instant deadlineAt) {
        return concerned(wish, deadlineAt)
                .flatMap(standing ->
                        reader.returns(wish.orderId(), deadlineAt)
                                .flatMap(returns ->
                                        ask(key, new Asked(wish, standing, returns), deadlineAt)))
                .defaultIfEmpty(OrderChangePolicy.UNKNOWN);
    }

    private record Asked(RequestReturn wish, OrderStanding standing, OrderReturns returns) {}

    private Mono<OrderStanding> concerned(RequestReturn wish, Instant deadlineAt) {
        return reader.standing(wish.orderId(), deadlineAt)
                .filter(standing -> OrderChangePolicy.concerns(wish, standing));
    }

    private Mono<WriteAnswer> ask(WriteKey key, Asked asked, Instant deadlineAt) {
        List<String> missing = asked.returns().missing(asked.wish().pieces());
        if (!missing.isEmpty()) {
            return Mono.just(new WriteAnswer.Refused(missing));
        }
        Query query = new Query(Operation.RETURN_REQUEST, Map.of("input", input(key, asked)));
        return api.ask(query, deadlineAt)
                .retryWhen(UserErrors.NOT_TAKEN)
                .map(reply -> reply.data().at("returnRequest"))
                .map(payload ->
                        UserErrors.stand(payload, "userErrors")
                                ? UserErrors.refusal(payload, "userErrors")
                                : requested(
                                        asked.standing(),
                                        payload.at("return").text("id"),
                                        payload.at("return").text("name")));
    }

    private static Map<String, Object> input(WriteKey key, Asked asked) {
        RequestReturn wish = asked.wish();
        String note = wish.reason().spoken() + ". Asked for in the chat (" + key.tag() + ").";
        String reason = asked.returns().reason(wish.reason());
        List<Map<String, Object>> lines = new ArrayList<>();
        wish.pieces().stream()
                .flatMap(pieces -> asked.returns().covering(pieces).stream())
                .forEach(sent -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("fulfillmentLineItemId", sent.id());
                    line.put("quantity", sent.quantity());
                    line.put("customerNote", note);
                    if (reason != null) {
                        line.put("returnReasonDefinitionId", reason);
                    }
                    lines.add(line);
                });
        return Map.of("orderId", wish.orderId(), "returnLineItems", lines);
    }

    private static WriteAnswer requested(OrderStanding standing, String id, String name) {
        return new ReturnRequested(standing.order().id(), standing.order().displayName(), id, name);
    }
}
