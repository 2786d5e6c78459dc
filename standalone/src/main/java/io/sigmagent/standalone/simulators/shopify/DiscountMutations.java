package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Discount codes: made and looked up. */
final class DiscountMutations {

    /** The node that carries a code discount. */
    record Node(DiscountCode discount) {}

    private static final String INPUT = "basicCodeDiscount";

    private DiscountMutations() {}

    static void add(FieldTable table, Store store) {
        table.type("Mutation", Store.class)
                .answer(
                        "discountCodeBasicCreate",
                        (any, env) ->
                                create(
                                        store,
                                        new Input(env.getArgumentOrDefault(INPUT, Map.of()))));
        table.type("DiscountCodeNode", Node.class)
                .value("id", one -> Gid.of("DiscountCodeNode", one.discount().id()))
                .value("codeDiscount", Node::discount);
        fields(table.type("DiscountCodeBasic", DiscountCode.class), store);
    }

    private static void fields(FieldTable.Fields<DiscountCode> discount, Store store) {
        discount.value("title", DiscountCode::title)
                .value("status", one -> one.status(store.now()))
                .value("startsAt", DiscountCode::startsAt)
                .value("endsAt", DiscountCode::endsAt)
                .value("createdAt", DiscountCode::createdAt)
                .value("updatedAt", DiscountCode::createdAt)
                .value("usageLimit", DiscountCode::usageLimit)
                .value("appliesOncePerCustomer", DiscountCode::oncePerCustomer)
                .value("asyncUsageCount", one -> 0)
                .value("codes", DiscountMutations::codes)
                .value("codesCount", one -> ProductFields.count(1))
                .value("summary", DiscountCode::summary)
                .value("shortSummary", DiscountCode::summary);
    }

    static @Nullable Node byCode(Store store, String code) {
        return store.discounts.stream()
                .filter(one -> one.code().equalsIgnoreCase(code))
                .findFirst()
                .map(Node::new)
                .orElse(null);
    }

    private static Map<String, @Nullable Object> create(Store store, Input input) {
        List<Map<String, @Nullable Object>> errors = errors(store, input);
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("codeDiscountNode", errors.isEmpty() ? new Node(save(store, input)) : null);
        payload.put("userErrors", errors);
        return payload;
    }

    private static List<Map<String, @Nullable Object>> errors(Store store, Input input) {
        List<Map<String, @Nullable Object>> errors = new ArrayList<>();
        String code = input.text("code");
        Instant startsAt = input.value("startsAt", Instant.class);
        Instant endsAt = input.value("endsAt", Instant.class);
        if (blank(input.text("title"))) {
            errors.add(error("title", "BLANK", "Title can't be blank"));
        }
        if (blank(code)) {
            errors.add(error("code", "BLANK", "Code can't be blank"));
        } else if (byCode(store, String.valueOf(code)) != null) {
            errors.add(error("code", "TAKEN", "Code must be unique. Please try a different code."));
        }
        if (startsAt == null) {
            errors.add(error("startsAt", "BLANK", "Starts at can't be blank"));
        } else if (endsAt != null && !endsAt.isAfter(startsAt)) {
            errors.add(error("endsAt", "INVALID", "Ends at needs to be after starts_at"));
        }
        addValueErrors(input.input("customerGets").input("value"), errors);
        return errors;
    }

    private static void addValueErrors(Input value, List<Map<String, @Nullable Object>> errors) {
        BigDecimal share = value.decimal("percentage");
        if (share == null && amount(value) == null) {
            errors.add(error("customerGets", "BLANK", "Value can't be blank"));
        } else if (share != null && (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            errors.add(
                    error(
                            "customerGets",
                            "VALUE_OUTSIDE_RANGE",
                            "Percentage must be between 0.0 and 1.0"));
        }
    }

    private static List<Map<String, Object>> codes(DiscountCode discount) {
        return List.of(
                Map.of(
                        "id",
                        Gid.of("DiscountRedeemCode", discount.id()),
                        "code",
                        discount.code(),
                        "asyncUsageCount",
                        0));
    }

    private static DiscountCode save(Store store, Input input) {
        Input value = input.input("customerGets").input("value");
        DiscountCode discount =
                new DiscountCode(
                        1_400_000_000_000L + store.nextId(),
                        String.valueOf(input.text("title")),
                        String.valueOf(input.text("code")),
                        value.decimal("percentage"),
                        amount(value),
                        minimum(input),
                        Objects.requireNonNull(input.value("startsAt", Instant.class)),
                        input.value("endsAt", Instant.class),
                        input.has("usageLimit") ? input.number("usageLimit", 0) : null,
                        input.yes("appliesOncePerCustomer"),
                        input.input("context").input("customers").texts("add"),
                        store.now());
        store.discounts.add(discount);
        return discount;
    }

    private static @Nullable BigDecimal amount(Input value) {
        return value.input("discountAmount").value("amount", BigDecimal.class);
    }

    private static @Nullable BigDecimal minimum(Input input) {
        return input.input("minimumRequirement")
                .input("subtotal")
                .value("greaterThanOrEqualToSubtotal", BigDecimal.class);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Map<String, @Nullable Object> error(String field, String code, String message) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("field", List.of(INPUT, field));
        error.put("code", code);
        error.put("message", message);
        error.put("extraInfo", null);
        return error;
    }
}
