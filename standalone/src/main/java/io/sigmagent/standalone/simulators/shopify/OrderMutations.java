package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes orders, and cancels them a moment later, as the store does. */
final class OrderMutations {

    private OrderMutations() {}

    static void add(FieldTable table) {
        table.type("Mutation", Store.class)
                .answer("orderUpdate", Scopes.needing("write_orders", OrderMutations::update))
                .answer("orderCancel", Scopes.needing("write_orders", OrderMutations::cancel));
        table.type("QueryRoot", Store.class)
                .answer("job", (store, env) -> store.job(env.getArgumentOrDefault("id", "")));
        table.type("Job", CancelJob.class)
                .value("id", CancelJob::gid)
                .answer(
                        "done",
                        (job, env) ->
                                env.getRoot() instanceof Store store && job.isDue(store.now()));
    }

    /** An order that was sent can be changed too: the store does not look. */
    private static Map<String, @Nullable Object> update(Store store, DataFetchingEnvironment env) {
        Input input = new Input(env.getArgumentOrDefault("input", Map.of()));
        Order order = store.order(String.valueOf(input.text("id")));
        if (order == null) {
            return updated(null, List.of(error(List.of("id"), "Order does not exist")));
        }
        if (!input.has("shippingAddress")) {
            return updated(order, List.of());
        }
        Input address = input.input("shippingAddress");
        List<Map<String, Object>> errors = problems(address);
        if (!errors.isEmpty()) {
            return updated(null, errors);
        }
        Order changed = order.to(ShippingAddresses.read(address, order.shippingAddress()));
        store.replace(changed);
        return updated(changed, List.of());
    }

    private static List<Map<String, Object>> problems(Input address) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (String needed : List.of("lastName", "address1", "city", "countryCode")) {
            String value = address.text(needed);
            if (value == null || value.isBlank()) {
                errors.add(error(List.of("shippingAddress", needed), "can't be blank"));
            }
        }
        String zip = address.text("zip");
        boolean american = "US".equals(address.text("countryCode"));
        if (american && (zip == null || !zip.matches("\\d{5}(-\\d{4})?"))) {
            errors.add(
                    error(List.of("shippingAddress", "zip"), "Zip is not valid for United States"));
        }
        return errors;
    }

    private static Map<String, @Nullable Object> cancel(Store store, DataFetchingEnvironment env) {
        Order order = store.order(env.getArgumentOrDefault("orderId", ""));
        Map<String, Object> method = env.getArgumentOrDefault("refundMethod", Map.of());
        boolean refunds =
                Boolean.TRUE.equals(env.getArgument("refund"))
                        || new Input(method).yes("originalPaymentMethodsRefund")
                        || method.containsKey("storeCreditRefund");
        String problem = problem(store, order);
        if (order == null || problem != null) {
            String code = order == null ? "NOT_FOUND" : "INVALID";
            return cancelled(
                    null,
                    List.of(ReturnFields.error(List.of("orderId"), String.valueOf(problem), code)));
        }
        CancelJob job =
                store.cancelLater(
                        order,
                        env.getArgumentOrDefault("reason", "OTHER"),
                        refunds,
                        env.getArgument("staffNote"));
        return cancelled(job, List.of());
    }

    private static @Nullable String problem(Store store, @Nullable Order order) {
        if (order == null) {
            return "Order does not exist";
        }
        if (order.state().cancelledAt() != null) {
            return "Order has already been cancelled";
        }
        if (store.isBeingCancelled(order)) {
            return "Order is already being cancelled";
        }
        return order.shipments().isEmpty() ? null : "Order with fulfillments can't be cancelled";
    }

    private static Map<String, @Nullable Object> updated(
            @Nullable Order order, List<Map<String, Object>> errors) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("order", order);
        payload.put("userErrors", errors);
        return payload;
    }

    private static Map<String, @Nullable Object> cancelled(
            @Nullable CancelJob job, List<Map<String, Object>> errors) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("job", job);
        payload.put("orderCancelUserErrors", errors);
        payload.put("userErrors", List.of());
        return payload;
    }

    private static Map<String, Object> error(List<String> field, String message) {
        return Map.of("field", field, "message", message);
    }
}
