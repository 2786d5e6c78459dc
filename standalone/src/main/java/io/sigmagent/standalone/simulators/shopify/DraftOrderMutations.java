package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draft orders: made, looked up, and sent as an invoice. */
final class DraftOrderMutations {

    private static final Map<String, Comparator<DraftOrder>> SORT_KEYS =
            Map.of(
                    "ID",
                    Comparator.comparingLong(DraftOrder::id),
                    "NUMBER",
                    Comparator.comparingLong(DraftOrder::number));

    private DraftOrderMutations() {}

    static void add(FieldTable table) {
        table.type("Mutation", Store.class)
                .answer(
                        "draftOrderCreate",
                        (store, env) ->
                                create(
                                        store,
                                        new Input(env.getArgumentOrDefault("input", Map.of()))))
                .answer("draftOrderDelete", DraftOrderMutations::delete)
                .answer("draftOrderInvoiceSend", DraftOrderMutations::sendInvoice);
    }

    static @Nullable DraftOrder find(Store store, String gid) {
        return store.drafts.stream()
                .filter(draft -> draft.gid().equals(gid))
                .findFirst()
                .orElse(null);
    }

    static List<DraftOrder> find(Store store, DataFetchingEnvironment env) {
        Search<DraftOrder> search =
                new Search<DraftOrder>(draft ->
                        List.of(draft.name(), draft.email() == null ? "" : draft.email()))
                        .keyword("tag", draft -> store.tags(draft.gid(), draft.tags()))
                        .keyword("status", draft -> List.of(draft.status()))
                        .number("id", draft -> List.of(BigDecimal.valueOf(draft.id())))
                        .time("created_at", DraftOrder::createdAt);
        return SearchArguments.find(store.drafts, search, SORT_KEYS, env);
    }

    private static Map<String, @Nullable Object> create(Store store, Input input) {
        List<Map<String, Object>> errors = new ArrayList<>();
        List<DraftOrder.Line> lines = new ArrayList<>();
        List<Input> wanted = input.inputs("lineItems");
        if (wanted.isEmpty()) {
            errors.add(error(List.of("lineItems"), "Add at least 1 product"));
        }
        for (int i = 0; i < wanted.size(); i++) {
            DraftOrder.Line line = line(store, wanted.get(i), i, errors);
            if (line != null) {
                lines.add(line);
            }
        }
        String customerId = input.input("purchasingEntity").text("customerId");
        Customer customer = customerId == null ? null : RootFields.customer(store, customerId);
        if (customerId != null && customer == null) {
            errors.add(error(List.of("purchasingEntity", "customerId"), "Customer does not exist"));
        }
        return errors.isEmpty()
                ? payload(save(store, input, customer, lines), List.of())
                : payload(null, errors);
    }

    private static DraftOrder save(
            Store store, Input input, @Nullable Customer customer, List<DraftOrder.Line> lines) {
        String email = input.text("email");
        DraftOrder draft =
                new DraftOrder(
                        store.nextDraft(),
                        customer,
                        email == null && customer != null ? customer.email() : email,
                        lines,
                        discount(input.input("appliedDiscount"), lines),
                        input.texts("tags"),
                        attributes(input.inputs("customAttributes")),
                        input.text("note"),
                        input.value("reserveInventoryUntil", Instant.class),
                        store.now(),
                        null);
        store.drafts.add(draft);
        return draft;
    }

    private static DraftOrder.@Nullable Line line(
            Store store, Input wanted, int place, List<Map<String, Object>> errors) {
        String at = String.valueOf(place);
        int quantity = wanted.number("quantity", 0);
        String variantId = wanted.text("variantId");
        Variant variant = RootFields.variant(store, variantId);
        if (quantity < 1) {
            errors.add(
                    error(
                            List.of("lineItems", at, "quantity"),
                            "Quantity must be greater than or equal to 1"));
        } else if (variantId == null) {
            return customLine(wanted, quantity, at, errors);
        } else if (variant == null) {
            String message =
                    "Product with ID %d is no longer available."
                            .formatted(Gid.number("ProductVariant", variantId));
            errors.add(error(List.of("lineItems", at, "variantId"), message));
        } else {
            return new DraftOrder.Line(
                    variant,
                    store.catalogue().productOf(variant).title(),
                    quantity,
                    variant.price());
        }
        return null;
    }

    private static DraftOrder.@Nullable Line customLine(
            Input wanted, int quantity, String at, List<Map<String, Object>> errors) {
        String title = wanted.text("title");
        BigDecimal price =
                wanted.input("originalUnitPriceWithCurrency").value("amount", BigDecimal.class);
        if (title == null || price == null) {
            errors.add(
                    error(
                            List.of("lineItems", at),
                            "Title and price are needed for a custom item"));
            return null;
        }
        return new DraftOrder.Line(null, title, quantity, price);
    }

    private static DraftOrder.@Nullable Discount discount(
            Input input, List<DraftOrder.Line> lines) {
        BigDecimal value = input.decimal("value");
        if (value == null) {
            return null;
        }
        BigDecimal goods =
                lines.stream().map(DraftOrder.Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        String type = String.valueOf(input.text("valueType"));
        BigDecimal amount =
                type.equals("PERCENTAGE") ? goods.multiply(value).movePointLeft(2) : value;
        String description = input.text("description");
        return new DraftOrder.Discount(
                input.text("title"),
                description == null ? "" : description,
                type,
                value,
                amount.min(goods).setScale(2, RoundingMode.HALF_UP));
    }

    private static Map<String, @Nullable Object> delete(Store store, DataFetchingEnvironment env) {
        String id = new Input(env.getArgumentOrDefault("input", Map.of())).text("id");
        boolean gone = store.drafts.removeIf(draft -> draft.gid().equals(id));
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("deletedId", gone ? id : null);
        payload.put(
                "userErrors",
                gone ? List.of() : List.of(error(List.of("id"), "Draft order does not exist")));
        return payload;
    }

    private static Map<String, @Nullable Object> sendInvoice(
            Store store, DataFetchingEnvironment env) {
        DraftOrder draft = find(store, env.getArgumentOrDefault("id", ""));
        if (draft == null) {
            return payload(null, List.of(error(List.of("id"), "Draft order not found")));
        }
        String to = new Input(env.getArgumentOrDefault("email", Map.of())).text("to");
        if (to == null && draft.email() == null) {
            return payload(null, List.of(error(List.of("email", "to"), "To can't be blank")));
        }
        DraftOrder sent = draft.withInvoice(store.now(), to);
        store.drafts.replaceAll(one -> one.number() == sent.number() ? sent : one);
        return payload(sent, List.of());
    }

    private static Map<String, String> attributes(List<Input> inputs) {
        Map<String, String> attributes = new LinkedHashMap<>();
        inputs.forEach(one ->
                attributes.put(String.valueOf(one.text("key")), String.valueOf(one.text("value"))));
        return attributes;
    }

    private static Map<String, @Nullable Object> payload(
            @Nullable DraftOrder draft, List<Map<String, Object>> errors) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("draftOrder", draft);
        payload.put("userErrors", errors);
        return payload;
    }

    private static Map<String, Object> error(List<String> field, String message) {
        return Map.of("field", field, "message", message);
    }
}
