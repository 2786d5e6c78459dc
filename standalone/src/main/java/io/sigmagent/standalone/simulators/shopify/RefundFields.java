package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the store would pay back for an order. */
final class RefundFields {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    private final Store store;

    private RefundFields(Store store) {
        this.store = store;
    }

    static void add(FieldTable table, Store store) {
        RefundFields fields = new RefundFields(store);
        table.type("Order", Order.class)
                .answer("suggestedRefund", fields::suggested)
                .value("totalReceivedSet", one -> store.bag(one.received()));
    }

    private Map<String, @Nullable Object> suggested(Order order, DataFetchingEnvironment env) {
        boolean whole = Boolean.TRUE.equals(env.getArgument("suggestFullRefund"));
        boolean withShipping = Boolean.TRUE.equals(env.getArgument("refundShipping"));
        BigDecimal greatest = order.received().subtract(order.refunded()).max(NOTHING);
        BigDecimal goods =
                whole
                        ? goods(order)
                        : goods(order, env.getArgumentOrDefault("refundLineItems", List.of()));
        BigDecimal shipping = withShipping ? order.shippingPrice() : NOTHING;
        BigDecimal amount = goods.add(shipping).min(greatest);
        Map<String, @Nullable Object> refund = new LinkedHashMap<>();
        refund.put("amountSet", store.bag(amount));
        refund.put("subtotalSet", store.bag(goods.min(greatest)));
        refund.put("discountedSubtotalSet", store.bag(goods.min(greatest)));
        refund.put("maximumRefundableSet", store.bag(greatest));
        refund.put("totalTaxSet", store.bag(NOTHING));
        refund.put("totalDutiesSet", store.bag(NOTHING));
        refund.put("totalCartDiscountAmountSet", store.bag(NOTHING));
        refund.put(
                "shipping",
                Map.of(
                        "amountSet", store.bag(shipping.min(greatest)),
                        "maximumRefundableSet", store.bag(order.shippingPrice().min(greatest)),
                        "taxSet", store.bag(NOTHING)));
        return refund;
    }

    private static BigDecimal goods(Order order) {
        return order.lines().stream()
                .map(Order.Line::currentTotal)
                .reduce(NOTHING, BigDecimal::add);
    }

    private static BigDecimal goods(Order order, List<Map<String, Object>> wanted) {
        BigDecimal sum = NOTHING;
        for (int i = 0; i < wanted.size(); i++) {
            Input one = new Input(wanted.get(i));
            OrderFields.OrderLine line =
                    OrderFields.lines(order).stream()
                            .filter(there -> OrderFields.gid(there).equals(one.text("lineItemId")))
                            .findFirst()
                            .orElseThrow(() ->
                                    AdminError.badRequest(
                                            "Line item does not belong to the order"));
            int pieces = one.number("quantity", 0);
            if (pieces < 1 || pieces > line.line().currentQuantity()) {
                throw AdminError.badRequest(
                        "Quantity cannot refund more items than were purchased");
            }
            sum = sum.add(line.line().unitPrice().multiply(BigDecimal.valueOf(pieces)));
        }
        return sum;
    }
}
