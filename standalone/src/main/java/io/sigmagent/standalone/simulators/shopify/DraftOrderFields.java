package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the store says about a draft order. */
final class DraftOrderFields {

    /** A line of a draft and its place. */
    record DraftLine(DraftOrder draft, DraftOrder.Line line, int place) {}

    private final Store store;

    private DraftOrderFields(Store store) {
        this.store = store;
    }

    static void add(FieldTable table, Store store) {
        DraftOrderFields fields = new DraftOrderFields(store);
        fields.facts(table.type("DraftOrder", DraftOrder.class));
        fields.amounts(table.type("DraftOrder", DraftOrder.class));
        fields.lines(table.type("DraftOrderLineItem", DraftLine.class));
    }

    private void facts(FieldTable.Fields<DraftOrder> draft) {
        draft.value("id", DraftOrder::gid)
                .value("legacyResourceId", DraftOrder::id)
                .value("name", DraftOrder::name)
                .value("status", DraftOrder::status)
                .value("ready", one -> true)
                .value("email", DraftOrder::email)
                .value("customer", DraftOrder::customer)
                .value("note2", DraftOrder::note)
                .value("tags", one -> store.tags(one.gid(), one.tags()))
                .value("customAttributes", DraftOrderFields::attributes)
                .value("currencyCode", one -> Store.CURRENCY)
                .value("presentmentCurrencyCode", one -> Store.CURRENCY)
                .value(
                        "invoiceUrl",
                        one -> store.shopAddress() + "/invoices/" + Gid.stable(1, one.gid()))
                .value("invoiceSentAt", DraftOrder::invoiceSentAt)
                .value("reserveInventoryUntil", DraftOrder::reservedUntil)
                .value("createdAt", DraftOrder::createdAt)
                .value(
                        "updatedAt",
                        one -> one.invoiceSentAt() == null ? one.createdAt() : one.invoiceSentAt())
                .value("completedAt", one -> null)
                .value("order", one -> null)
                .value("warnings", one -> List.of());
    }

    private void amounts(FieldTable.Fields<DraftOrder> draft) {
        draft.value(
                        "appliedDiscount",
                        one -> one.discount() == null ? null : discount(one.discount()))
                .value("subtotalPriceSet", one -> store.bag(one.total()))
                .value("totalLineItemsPriceSet", one -> store.bag(one.goods()))
                .value("totalDiscountsSet", one -> store.bag(one.discounted()))
                .value("totalTaxSet", one -> store.bag(BigDecimal.ZERO))
                .value("totalShippingPriceSet", one -> store.bag(BigDecimal.ZERO))
                .value("totalPriceSet", one -> store.bag(one.total()))
                .value(
                        "totalQuantityOfLineItems",
                        one -> one.lines().stream().mapToInt(DraftOrder.Line::quantity).sum())
                .value("lineItems", DraftOrderFields::lines);
    }

    private void lines(FieldTable.Fields<DraftLine> line) {
        line.value("id", one -> Gid.of("DraftOrderLineItem", one.draft().id() * 100 + one.place()))
                .value("title", one -> one.line().title())
                .value("quantity", one -> one.line().quantity())
                .value("custom", one -> one.line().variant() == null)
                .value("variant", one -> one.line().variant())
                .value(
                        "sku",
                        one -> one.line().variant() == null ? null : one.line().variant().sku())
                .value("originalUnitPriceSet", one -> store.bag(one.line().unitPrice()))
                .value("originalTotalSet", one -> store.bag(one.line().total()));
    }

    private Map<String, @Nullable Object> discount(DraftOrder.Discount discount) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", discount.title());
        fields.put("description", discount.description());
        fields.put("value", discount.value().doubleValue());
        fields.put("valueType", discount.valueType());
        fields.put("amountSet", store.bag(discount.amount()));
        return fields;
    }

    private static List<Map<String, String>> attributes(DraftOrder draft) {
        return draft.attributes().entrySet().stream()
                .map(one -> Map.of("key", one.getKey(), "value", one.getValue()))
                .toList();
    }

    private static List<DraftLine> lines(DraftOrder draft) {
        return IntStream.range(0, draft.lines().size())
                .mapToObj(i -> new DraftLine(draft, draft.lines().get(i), i))
                .toList();
    }
}
