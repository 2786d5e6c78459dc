package io.sigmagent.agent.store;

import io.sigmagent.agent.store.Order.Fulfillment;
import io.sigmagent.agent.store.Order.Line;
import io.sigmagent.agent.store.Order.Payment;
import io.sigmagent.agent.store.Order.Shipment;
import io.sigmagent.agent.store.Order.ShipmentStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Products and orders for tests. */
public final class StoreSamples {

    private StoreSamples() {}

    /** A product with one variant that can be bought. */
    public static Product product(String name, String type, String price) {
        return product(name, type, price, true);
    }

    /** A product with one variant. */
    public static Product product(String name, String type, String price, boolean available) {
        String id = name.replaceAll("\\W+", "");
        return new Product(
                "gid://shopify/Product/" + id,
                name,
                id.toLowerCase(Locale.ROOT),
                "Orvexa",
                type,
                List.of(),
                "",
                Map.of(),
                "https://shop.example/products/" + id,
                null,
                List.of(
                        new Variant(
                                "gid://shopify/ProductVariant/" + id,
                                "Default Title",
                                null,
                                Money.of(price, "USD"),
                                null,
                                available,
                                available ? 5 : 0,
                                Map.of())));
    }

    /** A paid order of one laptop. */
    public static Order order(String name, Fulfillment fulfillment, Shipment... shipments) {
        return order(name, Payment.PAID, fulfillment, shipments);
    }

    /** An order of one laptop. */
    public static Order order(
            String name, Payment payment, Fulfillment fulfillment, Shipment... shipments) {
        return new Order(
                "gid://shopify/Order/" + name.replace("#", ""),
                name,
                Instant.parse("2026-11-20T08:00:00Z"),
                payment,
                fulfillment,
                null,
                Money.of("1299.00", "USD"),
                Money.of(payment == Payment.REFUNDED ? "1299.00" : "0.00", "USD"),
                List.of(new Line("Orvexa Blade 15", null, 1, Money.of("1299.00", "USD"), null)),
                List.of(shipments),
                "gid://shopify/Customer/1");
    }

    /** The same order, cancelled the day after, with that much paid back. */
    public static Order cancelled(Order order, String refunded) {
        return new Order(
                order.id(),
                order.name(),
                order.placedAt(),
                order.payment(),
                order.fulfillment(),
                Instant.parse("2026-11-21T08:00:00Z"),
                order.total(),
                Money.of(refunded, "USD"),
                order.lines(),
                order.shipments(),
                order.customerId());
    }

    /** A parcel with tracking that is expected on 27 November 2026. */
    public static Shipment parcel(ShipmentStatus status) {
        return new Shipment(
                status,
                "Parcelia",
                "PX123",
                "https://track.example/PX123",
                Instant.parse("2026-11-27T12:00:00Z"),
                status == ShipmentStatus.DELIVERED ? Instant.parse("2026-11-23T12:00:00Z") : null);
    }
}
