package io.sigmagent.agent.claims;

import io.sigmagent.agent.claims.ClaimCheck.Verdict;
import io.sigmagent.agent.facts.BudgetFinder;
import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Order.Fulfillment;
import io.sigmagent.agent.store.Order.Line;
import io.sigmagent.agent.store.Order.Payment;
import io.sigmagent.agent.store.Order.Shipment;
import io.sigmagent.agent.store.Order.ShipmentStatus;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Message;
import io.sigmagent.agent.turn.PreparedOrders;
import io.sigmagent.agent.turn.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small shop and its orders, in which drafts of the corpora are true or lies. */
final class ClaimWorld {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static final Product STORM =
            product(
                    "Ravel Storm 15 Gaming Laptop",
                    "Gaming Laptops",
                    Map.of("Display", "15.6\" 1920 x 1080, 144 Hz, 99% sRGB", "Memory", "16 GB"),
                    variant("storm-512", "16 GB / 512 GB", "1299.00", null, 5),
                    variant("storm-1tb", "16 GB / 1 TB", "1449.00", null, 2));
    private static final Product BREEZE =
            product(
                    "Ravel Breeze 15 Gaming Laptop",
                    "Gaming Laptops",
                    Map.of("Display", "15.6\" 1920 x 1080", "Memory", "8 GB"),
                    variant("breeze", "Default Title", "899.00", "999.00", 3));
    private static final Product VIEW =
            product(
                    "Solano View 27 Monitor",
                    "Monitors",
                    Map.of("Display", "27\" 2560 x 1440"),
                    variant("view", "Default Title", "349.00", null, 0));
    private static final Product PULSE =
            product(
                    "Aurel Pulse Headphones",
                    "Headphones",
                    Map.of(),
                    variant("pulse", "Default Title", "129.90", null, 1));
    private static final List<String> PAGE =
            List.of(
                    "You can return most products within 30 days of delivery. Items must be"
                            + " complete and undamaged.",
                    "Standard shipping costs $4.90 and takes 2 to 4 working days.",
                    "Puede devolver la mayoría de los productos dentro de los 30 días siguientes a"
                            + " la entrega.",
                    "Vous pouvez retourner la plupart des produits dans les 30 jours suivant la"
                            + " livraison.");

    private ClaimWorld() {}

    /** The verdict on a draft in that world. */
    static Verdict verdict(CorpusLine line) {
        Turn turn = turn(line);
        Answer draft = Answer.to(turn, line.draft()).in(line.language());
        return new ClaimCheck().check(turn, draft, ledger(line.tools()), NOW);
    }

    private static Turn turn(CorpusLine line) {
        return new Turn(
                "turn-1",
                "session-1",
                1,
                AgentKind.ACCOUNT,
                NOW.plusSeconds(30),
                1,
                "web",
                line.language(),
                false,
                Intent.OTHER,
                0.5,
                Customer.unknown(),
                List.of(new Message("m1", line.customer(), NOW)),
                List.of(),
                budgets(line.customer()),
                Map.of(),
                null,
                List.of(),
                Map.of(),
                null,
                "{}",
                List.of());
    }

    private static List<Fact> budgets(String text) {
        return new BudgetFinder("USD", List.of())
                .find(text, false).stream()
                        .map(found ->
                                new Fact(
                                        Factor.BUDGET_RANGE,
                                        found.value(),
                                        found.quote(text),
                                        "m1",
                                        "rule"))
                        .toList();
    }

    private static Ledger ledger(String tools) {
        Ledger ledger = new Ledger();
        switch (tools) {
            case "none" -> {}
            case "shop" -> shop(ledger, NOW.minusSeconds(1));
            case "old" -> shop(ledger, NOW.minus(Duration.ofMinutes(20)));
            case "order" -> orders(ledger);
            case "draft" -> draft(ledger);
            case "grant" -> grant(ledger);
            case "page" ->
                    PAGE.forEach(page -> tell(ledger, "search_knowledge", "p", Kind.POLICY, page));
            default -> throw new IllegalArgumentException("tools: " + tools);
        }
        return ledger;
    }

    private static void shop(Ledger ledger, Instant asOf) {
        for (Product product : List.of(STORM, BREEZE, VIEW, PULSE)) {
            ledger.saw(product);
            for (Variant variant : product.variants()) {
                tell(ledger, variant.id(), Kind.PRICE, variant.price().toString(), asOf);
                if (variant.compareAt() != null) {
                    tell(ledger, variant.id(), Kind.PRICE, variant.compareAt() + " before", asOf);
                }
                String stock = (variant.availableForSale() ? "available " : "unavailable ");
                tell(ledger, variant.id(), Kind.STOCK, stock + variant.inventory(), asOf);
            }
        }
    }

    private static void orders(Ledger ledger) {
        Shipment parcel =
                new Shipment(
                        ShipmentStatus.IN_TRANSIT,
                        "Parcelia",
                        "PX123",
                        "https://track.example/PX123",
                        Instant.parse("2026-11-27T12:00:00Z"),
                        null);
        order(ledger, order("#1042", "1299.00", STORM, Fulfillment.FULFILLED, List.of(parcel)));
        order(ledger, order("#1043", "899.00", BREEZE, Fulfillment.UNFULFILLED, List.of()));
    }

    private static void order(Ledger ledger, Order order) {
        ledger.saw(order);
        String sent = order.shipments().isEmpty() ? "" : " SENT";
        String status = order.name() + " PAID " + order.fulfillment() + sent;
        tell(ledger, "order", order.id(), Kind.ORDER, status);
        tell(ledger, "order", order.id(), Kind.PRICE, order.total().toString());
    }

    private static void draft(Ledger ledger) {
        DraftOrder draft =
                new DraftOrder(
                        "gid://shopify/DraftOrder/7",
                        "#D7",
                        "https://shop.example/invoices/abc",
                        Money.of("1299.00", "USD"));
        ledger.record(PreparedOrders.made(draft, NOW));
        ledger.record(PreparedOrders.priced(draft, NOW));
    }

    private static void grant(Ledger ledger) {
        shop(ledger, NOW.minusSeconds(1));
        tell(ledger, "discount", "storm-512", Kind.DISCOUNT, "5 % 1234.05 USD");
        tell(ledger, "discount", "storm-512", Kind.PRICE, "1234.05 USD");
    }

    private static void tell(Ledger ledger, String tool, String subject, Kind kind, String value) {
        ledger.record(new LedgerEntry(tool, subject, kind, value, NOW, false));
    }

    private static void tell(Ledger ledger, String subject, Kind kind, String value, Instant asOf) {
        ledger.record(new LedgerEntry("search_products", subject, kind, value, asOf, false));
    }

    private static Order order(
            String name, String total, Product product, Fulfillment state, List<Shipment> parcels) {
        Money price = Money.of(total, "USD");
        return new Order(
                "gid://shopify/Order/" + name.substring(1),
                name,
                Instant.parse("2026-11-20T08:00:00Z"),
                Payment.PAID,
                state,
                null,
                price,
                Money.of("0.00", "USD"),
                List.of(new Line(product.title(), null, 1, price, null)),
                parcels,
                null);
    }

    private static Product product(
            String title, String type, Map<String, String> data, Variant... variants) {
        String handle = title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return new Product(
                "gid://shopify/Product/" + handle,
                title,
                handle,
                title.split(" ", 2)[0],
                type,
                List.of(),
                "",
                data,
                "https://shop.example/products/" + handle,
                null,
                List.of(variants));
    }

    private static Variant variant(
            String id, String title, String price, @Nullable String before, int pieces) {
        Map<String, String> options =
                title.contains(" / ")
                        ? Map.of(
                                "Memory", title.split(" / ", 2)[0],
                                "Storage", title.split(" / ", 2)[1])
                        : Map.of();
        return new Variant(
                id,
                title,
                null,
                Money.of(price, "USD"),
                before == null ? null : Money.of(before, "USD"),
                pieces > 0,
                pieces,
                options,
                null);
    }
}
