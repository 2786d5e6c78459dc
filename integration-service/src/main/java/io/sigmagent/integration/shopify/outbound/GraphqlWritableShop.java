package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.WritableShop;
import io.sigmagent.integration.shopify.domain.DraftOrder;
import io.sigmagent.integration.shopify.domain.SearchQuery;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import io.sigmagent.integration.shopify.domain.StoreWrite.MakeDraftOrder;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.integration.shopify.domain.WriteKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Writes by the GraphQL door; needs the scope write_draft_orders. */
final class GraphqlWritableShop implements WritableShop {

    private static final String KEY = "sigmagent_write_key";

    /** What was throttled did not reach the store, so it may be asked again. */
    private static final Retry NOT_TAKEN =
            Retry.backoff(2, Duration.ofMillis(300))
                    .filter(ThrottledByShop.class::isInstance)
                    .onRetryExhaustedThrow((_, last) -> last.failure());

    private final ShopApi api;

    GraphqlWritableShop(ShopApi api) {
        this.api = api;
    }

    @Override
    public Mono<WriteAnswer> find(WriteKey key, Instant deadlineAt) {
        String tagged = SearchQuery.tag(key.tag()).text();
        return api.ask(new Query(Operation.DRAFT_ORDER_BY_KEY, Map.of("query", tagged)), deadlineAt)
                .flatMap(reply -> Mono.justOrEmpty(bearing(key, reply)));
    }

    @Override
    public Mono<WriteAnswer> make(WriteKey key, MakeDraftOrder order, Instant deadlineAt) {
        Query query = new Query(Operation.DRAFT_ORDER_CREATE, Map.of("input", input(key, order)));
        return api.ask(query, deadlineAt)
                .retryWhen(NOT_TAKEN)
                .map(reply -> reply.data().at("draftOrderCreate"))
                .map(json ->
                        json.list("userErrors").isEmpty()
                                ? new WriteAnswer.Made(draft(json.at("draftOrder")))
                                : new WriteAnswer.Refused(fields(json)));
    }

    @Override
    public Mono<WriteAnswer> withdraw(String draftOrderId, Instant deadlineAt) {
        Map<String, @Nullable Object> variables = Map.of("input", Map.of("id", draftOrderId));
        return api.ask(new Query(Operation.DRAFT_ORDER_DELETE, variables), deadlineAt)
                .map(reply -> reply.data().at("draftOrderDelete"))
                .flatMap(json ->
                        json.list("userErrors").isEmpty()
                                ? Mono.just(new WriteAnswer.Withdrawn(draftOrderId))
                                : refusedUnlessGone(draftOrderId, fields(json), deadlineAt));
    }

    private Mono<WriteAnswer> refusedUnlessGone(
            String draftOrderId, List<String> fields, Instant deadlineAt) {
        return api.ask(
                        new Query(Operation.DRAFT_ORDER_EXISTS, Map.of("id", draftOrderId)),
                        deadlineAt)
                .map(reply ->
                        reply.data().at("draftOrder").isAbsent()
                                ? new WriteAnswer.Withdrawn(draftOrderId)
                                : new WriteAnswer.Refused(fields));
    }

    private static @Nullable WriteAnswer bearing(WriteKey key, Reply reply) {
        return Stream.of("tagged", "newest")
                .flatMap(name -> reply.data().nodes(name).stream())
                .filter(json -> bears(key, json))
                .findFirst()
                .map(json -> new WriteAnswer.Made(draft(json)))
                .orElse(null);
    }

    private static boolean bears(WriteKey key, JsonPart draft) {
        return draft.list("customAttributes").stream()
                .anyMatch(one ->
                        one.textOr("key", "").equals(KEY)
                                && one.textOr("value", "").equals(key.text()));
    }

    private static Map<String, Object> input(WriteKey key, MakeDraftOrder order) {
        Map<String, String> attributes = new LinkedHashMap<>(order.attributes());
        attributes.put(KEY, key.text());
        Map<String, Object> input = new LinkedHashMap<>();
        input.put(
                "lineItems",
                order.lines().stream()
                        .map(line ->
                                Map.of(
                                        "variantId", line.variantId(),
                                        "quantity", line.quantity()))
                        .toList());
        input.put(
                "customAttributes",
                attributes.entrySet().stream()
                        .map(one -> Map.of("key", one.getKey(), "value", one.getValue()))
                        .toList());
        input.put("tags", List.of("sigmagent", key.tag()));
        if (!order.note().isBlank()) {
            input.put("note", order.note());
        }
        if (order.email() != null) {
            input.put("email", order.email().address());
        }
        return input;
    }

    private static DraftOrder draft(JsonPart json) {
        if (json.isAbsent()) {
            throw ShopFailure.lasting(Reason.UNUSABLE, json.path() + ": missing");
        }
        return new DraftOrder(
                json.text("id"),
                json.text("name"),
                json.textOrNull("invoiceUrl"),
                json.at("totalPriceSet").money("shopMoney"));
    }

    private static List<String> fields(JsonPart json) {
        return json.list("userErrors").stream()
                .map(error -> String.join(".", error.texts("field")))
                .toList();
    }
}
