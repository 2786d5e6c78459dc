package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the shop to take something back; somebody of the shop approves it. */
final class ReturnMutations {

    private static final int LONGEST_NOTE = 300;

    private ReturnMutations() {}

    static void add(FieldTable table) {
        table.type("Mutation", Store.class)
                .answer("returnRequest", Scopes.needing("write_returns", ReturnMutations::request));
    }

    private static Map<String, @Nullable Object> request(Store store, DataFetchingEnvironment env) {
        Input input = new Input(env.getArgumentOrDefault("input", Map.of()));
        Order order = store.order(String.valueOf(input.text("orderId")));
        if (order == null) {
            return payload(
                    null,
                    List.of(
                            ReturnFields.error(
                                    List.of("orderId"), "Order not found", "NOT_FOUND")));
        }
        synchronized (store) {
            return request(store, order, input.inputs("returnLineItems"));
        }
    }

    private static Map<String, @Nullable Object> request(
            Store store, Order order, List<Input> wanted) {
        List<Map<String, Object>> errors = new ArrayList<>();
        List<ReturnedGoods.Line> lines = new ArrayList<>();
        if (wanted.isEmpty()) {
            errors.add(
                    ReturnFields.error(
                            List.of("returnLineItems"), "Return line items are empty", "BLANK"));
        }
        for (int i = 0; i < wanted.size(); i++) {
            ReturnedGoods.Line line = line(store, order, wanted.get(i), i, errors);
            if (line != null) {
                lines.add(line);
            }
        }
        if (!errors.isEmpty()) {
            return payload(null, errors);
        }
        int number = store.returnsOf(order).size() + 1;
        ReturnedGoods made =
                new ReturnedGoods(
                        945_000_000L + store.nextId(),
                        order.name() + "-R" + number,
                        order.gid(),
                        lines,
                        store.now());
        store.returns.add(made);
        store.replace(order.in(order.state().returned("RETURN_REQUESTED")));
        return payload(made, List.of());
    }

    private static ReturnedGoods.@Nullable Line line(
            Store store, Order order, Input wanted, int place, List<Map<String, Object>> errors) {
        String at = String.valueOf(place);
        String id = String.valueOf(wanted.text("fulfillmentLineItemId"));
        Parcels.Returnable there = returnable(store, order, id);
        if (there == null) {
            errors.add(
                    ReturnFields.error(
                            List.of("returnLineItems", at, "fulfillmentLineItemId"),
                            "Fulfillment line item can't be returned",
                            "NOT_FOUND"));
            return null;
        }
        return line(there, wanted, at, errors);
    }

    private static ReturnedGoods.@Nullable Line line(
            Parcels.Returnable there, Input wanted, String at, List<Map<String, Object>> errors) {
        int quantity = wanted.number("quantity", 0);
        String note = wanted.text("customerNote");
        if (quantity < 1 || quantity > there.quantity()) {
            errors.add(
                    ReturnFields.error(
                            List.of("returnLineItems", at, "quantity"),
                            "Return line item has an invalid quantity",
                            "INVALID"));
        } else if (note != null && note.length() > LONGEST_NOTE) {
            errors.add(
                    ReturnFields.error(
                            List.of("returnLineItems", at, "customerNote"),
                            "Customer note is too long (maximum is 300 characters)",
                            "TOO_LONG"));
        } else {
            String reason = wanted.text("returnReasonDefinitionId");
            String line = OrderFields.gid(there.line().line());
            return new ReturnedGoods.Line(there.line().gid(), line, quantity, note, reason);
        }
        return null;
    }

    private static Parcels.@Nullable Returnable returnable(Store store, Order order, String id) {
        return Parcels.of(order).stream()
                .flatMap(parcel -> Parcels.returnable(store, parcel).stream())
                .filter(one -> one.line().gid().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, @Nullable Object> payload(
            @Nullable ReturnedGoods made, List<Map<String, Object>> errors) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("return", made);
        payload.put("userErrors", errors);
        return payload;
    }
}
