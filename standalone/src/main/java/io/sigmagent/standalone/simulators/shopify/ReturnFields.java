package io.sigmagent.standalone.simulators.shopify;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;

/** What the store says about returns, and what can be given back. */
final class ReturnFields {

    /** Why something is given back, in the shop's own words. */
    record Reason(long id, String handle, String name) {

        String gid() {
            return Gid.of("ReturnReasonDefinition", id);
        }
    }

    static final List<Reason> REASONS =
            List.of(
                    new Reason(1, "damaged-or-defective", "Damaged or defective"),
                    new Reason(2, "wrong-item-received", "Received the wrong item"),
                    new Reason(3, "not-as-described", "Item not as described"),
                    new Reason(4, "changed-mind", "Changed my mind"),
                    new Reason(5, "other", "Other"));

    /** What of an order's parcel can be given back. */
    record ReturnableParcel(Parcels.Parcel parcel, List<Parcels.Returnable> lines) {}

    private final Store store;

    private ReturnFields(Store store) {
        this.store = store;
    }

    static void add(FieldTable table, Store store) {
        ReturnFields fields = new ReturnFields(store);
        table.type("QueryRoot", Store.class)
                .answer(
                        "returnableFulfillments",
                        Scopes.needing("read_returns", ReturnFields::returnable))
                .answer(
                        "returnReasonDefinitions",
                        Scopes.needing("read_returns", (_, _) -> REASONS));
        table.type("Order", Order.class)
                .answer(
                        "returns",
                        Scopes.needing("read_returns", (order, _) -> store.returnsOf(order)));
        fields.returnable(table);
        fields.returned(table);
        table.type("ReturnReasonDefinition", Reason.class)
                .value("id", Reason::gid)
                .value("handle", Reason::handle)
                .value("name", Reason::name)
                .value("deleted", _ -> false);
    }

    private static List<ReturnableParcel> returnable(Store store, DataFetchingEnvironment env) {
        Order order = store.order(env.getArgumentOrDefault("orderId", ""));
        if (order == null) {
            return List.of();
        }
        return Parcels.of(order).stream()
                .map(parcel -> new ReturnableParcel(parcel, Parcels.returnable(store, parcel)))
                .filter(parcel -> !parcel.lines().isEmpty())
                .toList();
    }

    private void returnable(FieldTable table) {
        table.type("ReturnableFulfillment", ReturnableParcel.class)
                .value("id", one -> Gid.of("ReturnableFulfillment", one.parcel().id()))
                .value("fulfillment", ReturnableParcel::parcel)
                .value("returnableFulfillmentLineItems", ReturnableParcel::lines);
        table.type("ReturnableFulfillmentLineItem", Parcels.Returnable.class)
                .value("fulfillmentLineItem", Parcels.Returnable::line)
                .value("quantity", Parcels.Returnable::quantity);
        table.type("FulfillmentLineItem", Parcels.ParcelLine.class)
                .value("id", Parcels.ParcelLine::gid)
                .value("lineItem", Parcels.ParcelLine::line)
                .value("quantity", one -> one.line().line().quantity());
    }

    private void returned(FieldTable table) {
        table.type("Return", ReturnedGoods.class)
                .value("id", ReturnedGoods::gid)
                .value("name", ReturnedGoods::name)
                .value("status", _ -> "REQUESTED")
                .value("order", one -> store.order(one.orderGid()))
                .value("createdAt", ReturnedGoods::createdAt)
                .value(
                        "totalQuantity",
                        one -> one.lines().stream().mapToInt(ReturnedGoods.Line::quantity).sum())
                .value("returnLineItems", ReturnedGoods::lines);
        table.type("ReturnLineItem", ReturnedGoods.Line.class)
                .value("id", one -> Gid.of("ReturnLineItem", Gid.stable(1, one.fulfillmentLine())))
                .value("quantity", ReturnedGoods.Line::quantity)
                .value("customerNote", ReturnedGoods.Line::note)
                .value("returnReasonNote", _ -> "")
                .value(
                        "returnReasonDefinition",
                        one ->
                                REASONS.stream()
                                        .filter(reason -> reason.gid().equals(one.reason()))
                                        .findFirst()
                                        .orElse(null));
    }

    static Map<String, Object> error(List<String> field, String message, String code) {
        return Map.of("field", field, "message", message, "code", code);
    }
}
