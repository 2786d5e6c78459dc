package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the store says about an order and its parcels. */
final class OrderFields {

    /** A line and its order. */
    record OrderLine(Order order, Order.Line line, int place) {}

    /** A parcel and its order. */
    record Parcel(Order order, Order.Shipment shipment, int place) {}

    private static final Map<String, String> TRACKING_PAGES =
            Map.of(
                    "UPS", "https://www.ups.com/track?tracknum=",
                    "FedEx", "https://www.fedex.com/fedextrack/?trknbr=",
                    "USPS", "https://tools.usps.com/go/TrackConfirmAction?tLabels=",
                    "DHL Express", "https://www.dhl.com/en/express/tracking.html?AWB=");

    private final Store store;

    private OrderFields(Store store) {
        this.store = store;
    }

    static void add(FieldTable table, Store store) {
        OrderFields fields = new OrderFields(store);
        fields.order(table.type("Order", Order.class));
        fields.state(table.type("Order", Order.class));
        fields.amounts(table.type("Order", Order.class));
        fields.line(table.type("LineItem", OrderLine.class));
        fields.parcel(table.type("Fulfillment", Parcel.class));
    }

    private void order(FieldTable.Fields<Order> order) {
        order.value("id", Order::gid)
                .value("legacyResourceId", Order::id)
                .value("name", Order::name)
                .value(
                        "confirmationNumber",
                        one -> "SIM" + Long.toString(one.id(), 36).toUpperCase(Locale.ROOT))
                .value("email", Order::email)
                .value("phone", one -> one.customer() == null ? null : one.customer().phone())
                .value("customer", Order::customer)
                .value("shippingAddress", Order::shippingAddress)
                .value("billingAddress", Order::shippingAddress)
                .value("currencyCode", one -> Store.CURRENCY)
                .value("discountCode", Order::discountCode)
                .value(
                        "discountCodes",
                        one -> one.discountCode() == null ? List.of() : List.of(one.discountCode()))
                .value("tags", one -> store.tags(one.gid(), one.tags()))
                .value("note", Order::note)
                .value("customAttributes", one -> List.of())
                .value("lineItems", OrderFields::lines)
                .answer("fulfillments", (one, env) -> first(parcels(one), env.getArgument("first")))
                .answer("statusPageUrl", (one, env) -> statusPage(one))
                .value("test", one -> false);
    }

    private String statusPage(Order order) {
        return "%s/orders/%d/authenticate"
                .formatted(store.shopAddress(), Gid.stable(1, order.gid()));
    }

    private void state(FieldTable.Fields<Order> order) {
        order.value("createdAt", Order::createdAt)
                .value("processedAt", Order::createdAt)
                .value("updatedAt", OrderSearch::updatedAt)
                .value("cancelledAt", one -> one.state().cancelledAt())
                .value("cancelReason", one -> one.state().cancelReason())
                .value("closedAt", one -> one.state().closedAt())
                .value("closed", one -> one.state().closedAt() != null)
                .value("confirmed", one -> true)
                .value("displayFinancialStatus", one -> one.state().financial())
                .value("displayFulfillmentStatus", one -> one.state().fulfillment())
                .value("returnStatus", one -> one.state().returned())
                .value(
                        "unpaid",
                        one ->
                                List.of("PENDING", "AUTHORIZED", "EXPIRED", "PARTIALLY_PAID")
                                        .contains(one.state().financial()));
    }

    private void amounts(FieldTable.Fields<Order> order) {
        order.value("currentTotalPriceSet", one -> store.bag(one.currentTotal()))
                .value("totalPriceSet", one -> store.bag(one.total()))
                .value("subtotalPriceSet", one -> store.bag(one.subtotal()))
                .value("totalDiscountsSet", one -> store.bag(one.discounts()))
                .value("totalShippingPriceSet", one -> store.bag(one.shippingPrice()))
                .value("totalRefundedSet", one -> store.bag(one.refunded()))
                .value("totalTaxSet", one -> store.bag(BigDecimal.ZERO))
                .value(
                        "subtotalLineItemsQuantity",
                        one -> one.lines().stream().mapToInt(Order.Line::quantity).sum());
    }

    private void line(FieldTable.Fields<OrderLine> line) {
        line.value("id", one -> Gid.of("LineItem", one.order().id() * 10 + one.place()))
                .value("title", one -> one.line().product().title())
                .value(
                        "name",
                        one -> one.line().product().title() + " - " + one.line().variant().title())
                .value(
                        "variantTitle",
                        one ->
                                one.line().variant().title().equals("Default Title")
                                        ? null
                                        : one.line().variant().title())
                .value("sku", one -> one.line().variant().sku())
                .value("vendor", one -> one.line().product().vendor())
                .value("quantity", one -> one.line().quantity())
                .value("currentQuantity", one -> one.line().currentQuantity())
                .value("originalUnitPriceSet", one -> store.bag(one.line().variant().price()))
                .value("discountedUnitPriceSet", one -> store.bag(one.line().unitPrice()))
                .value(
                        "discountedUnitPriceAfterAllDiscountsSet",
                        one -> store.bag(one.line().unitPrice()))
                .value("originalTotalSet", one -> store.bag(one.line().original()))
                .answer("discountedTotalSet", (one, env) -> store.bag(one.line().total()))
                .value("variant", one -> one.line().variant())
                .value("product", one -> one.line().product())
                .value("requiresShipping", one -> true);
    }

    private void parcel(FieldTable.Fields<Parcel> parcel) {
        parcel.value("id", one -> Gid.of("Fulfillment", one.order().id() * 10 + one.place()))
                .value("legacyResourceId", one -> one.order().id() * 10 + one.place())
                .value("name", one -> one.order().name() + "." + (one.place() + 1))
                .value("order", Parcel::order)
                .value("status", one -> one.shipment().status())
                .value("displayStatus", one -> one.shipment().displayStatus())
                .value("createdAt", one -> one.shipment().createdAt())
                .value("updatedAt", one -> one.shipment().createdAt())
                .value("inTransitAt", one -> one.shipment().inTransitAt())
                .value("estimatedDeliveryAt", one -> one.shipment().estimatedDeliveryAt())
                .value("deliveredAt", one -> one.shipment().deliveredAt())
                .value(
                        "totalQuantity",
                        one -> one.shipment().lines().stream().mapToInt(Order.Line::quantity).sum())
                .answer("trackingInfo", (one, env) -> tracking(one.shipment()))
                .value("location", one -> Store.WAREHOUSE)
                .value("requiresShipping", one -> true);
    }

    private static List<OrderLine> lines(Order order) {
        return IntStream.range(0, order.lines().size())
                .mapToObj(i -> new OrderLine(order, order.lines().get(i), i))
                .toList();
    }

    private static List<Parcel> parcels(Order order) {
        return IntStream.range(0, order.shipments().size())
                .mapToObj(i -> new Parcel(order, order.shipments().get(i), i))
                .toList();
    }

    private static <T> List<T> first(List<T> all, @Nullable Integer number) {
        return number == null ? all : all.subList(0, Math.clamp(number, 0, all.size()));
    }

    private static List<Map<String, Object>> tracking(Order.Shipment shipment) {
        String company = shipment.company();
        String number = shipment.trackingNumber();
        if (company == null || number == null) {
            return List.of();
        }
        String page = Objects.requireNonNull(TRACKING_PAGES.get(company), company);
        return List.of(Map.of("company", company, "number", number, "url", page + number));
    }
}
