package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Invents the orders #1001 to #1120 from what the catalogue sells: the same ones for the same day
 * and catalogue.
 */
final class SampleOrders {

    static final int COUNT = 120;
    static final int FIRST_NUMBER = 1001;

    static final int DRAFTS = 3;

    /** The last so many orders are still on their way. */
    private static final int OPEN = 40;

    private static final BigDecimal FREE_SHIPPING_FROM = new BigDecimal("100");

    private static final List<String> CARRIERS = List.of("UPS", "FedEx", "USPS", "DHL Express");

    private final List<Product> products;
    private final List<Customer> customers;
    private final Instant today;
    private final Random random = new Random(120);

    SampleOrders(Catalogue catalogue, List<Customer> customers, Instant today) {
        this.products = catalogue.products();
        this.customers = customers;
        this.today = today;
    }

    List<Order> make() {
        List<Order> orders = new ArrayList<>();
        if (!products.isEmpty()) {
            for (int i = 0; i < COUNT; i++) {
                orders.add(order(i));
            }
        }
        return orders;
    }

    /** Three offers that nobody has paid yet; the invoice of the last one was sent. */
    List<DraftOrder> drafts() {
        List<DraftOrder> drafts = new ArrayList<>();
        for (int i = 1; i <= DRAFTS && !products.isEmpty(); i++) {
            Product product = products.get(i * 5 % products.size());
            Variant variant = product.variants().getFirst();
            Customer customer = customers.get(i);
            DraftOrder.Line line =
                    new DraftOrder.Line(variant, product.title(), i, variant.price());
            Instant madeAt = today.minus(Duration.ofDays(DRAFTS + 1L - i));
            DraftOrder draft =
                    new DraftOrder(
                            i,
                            customer,
                            customer.email(),
                            List.of(line),
                            null,
                            List.of(),
                            Map.of(),
                            null,
                            null,
                            madeAt,
                            null);
            drafts.add(
                    i == DRAFTS
                            ? draft.withInvoice(madeAt.plus(Duration.ofHours(1)), null)
                            : draft);
        }
        return drafts;
    }

    private Order order(int place) {
        boolean open = place >= COUNT - OPEN;
        OrderStory story =
                open
                        ? OrderStory.OPEN.get((place - (COUNT - OPEN)) % OrderStory.OPEN.size())
                        : OrderStory.SETTLED.get(place % OrderStory.SETTLED.size());
        Instant placedAt = placedAt(place, open);
        Customer buyer = buyer(place);
        // Every fifteenth order is a guest's: no account, only an address.
        boolean guest = place % 15 == 14;
        String code = place % 9 == 4 ? "WELCOME10" : null;
        List<Order.Line> lines = lines(story, code != null);
        BigDecimal goods =
                lines.stream().map(Order.Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Order(
                FIRST_NUMBER + place,
                guest ? null : buyer,
                guest ? "guest%d@example.com".formatted(FIRST_NUMBER + place) : buyer.email(),
                buyer.address(),
                placedAt,
                lines,
                goods.compareTo(FREE_SHIPPING_FROM) < 0
                        ? new BigDecimal("7.90")
                        : new BigDecimal("0.00"),
                code,
                story.state(placedAt),
                shipments(story, placedAt, lines),
                story == OrderStory.PREORDERED ? List.of("pre-order") : List.of(),
                story == OrderStory.ON_HOLD ? "Address to be confirmed" : null);
    }

    /**
     * A few buy often, most three times, and ten never: those whose turns the often buyers take.
     */
    private Customer buyer(int place) {
        return place % 4 == 3
                ? customers.get(random.nextInt(8))
                : customers.get(place * 7 % customers.size());
    }

    private Instant placedAt(int place, boolean open) {
        // Settled orders are 58 to 12 days old, open ones 8 days to a few hours: younger numbers
        // are younger orders.
        double day =
                open
                        ? 8.0 - 7.8 * (place - (COUNT - OPEN)) / OPEN
                        : 58.0 - 46.0 * place / (COUNT - OPEN);
        return today.minusSeconds(Math.round(day * 86_400)).minusSeconds(random.nextInt(3_000));
    }

    private List<Order.Line> lines(OrderStory story, boolean discounted) {
        List<Order.Line> lines = new ArrayList<>();
        int count =
                story == OrderStory.PARTLY_SHIPPED || story == OrderStory.PARTLY_REFUNDED
                        ? 2
                        : 1 + random.nextInt(3) / 2;
        while (lines.size() < Math.min(count, products.size())) {
            Product product = products.get(random.nextInt(products.size()));
            if (lines.stream().noneMatch(line -> line.product().equals(product))) {
                lines.add(line(product, story, lines.isEmpty(), discounted));
            }
        }
        return lines;
    }

    private Order.Line line(
            Product product, OrderStory story, boolean firstLine, boolean discounted) {
        Variant variant = product.variants().get(random.nextInt(product.variants().size()));
        int quantity = random.nextInt(8) == 0 ? 2 : 1;
        BigDecimal factor = new BigDecimal(discounted ? "0.90" : "1.00");
        BigDecimal unitPrice = variant.price().multiply(factor).setScale(2, RoundingMode.HALF_UP);
        return new Order.Line(
                product, variant, quantity, story.keeps(quantity, firstLine), unitPrice);
    }

    private List<Order.Shipment> shipments(
            OrderStory story, Instant placedAt, List<Order.Line> lines) {
        String parcel = story.parcel();
        if (parcel == null) {
            return List.of();
        }
        Instant sentAt = placedAt.plus(Duration.ofHours(5));
        boolean moving = !parcel.equals("LABEL_PRINTED");
        String carrier = CARRIERS.get(random.nextInt(CARRIERS.size()));
        String number =
                (carrier.equals("UPS") ? "1Z999AA1%010d" : "94001%010d")
                        .formatted(random.nextInt(1_000_000_000));
        Instant arrives = placedAt.plus(Duration.ofDays(parcel.equals("DELAYED") ? 11 : 9));
        return List.of(
                new Order.Shipment(
                        parcel,
                        "SUCCESS",
                        sentAt,
                        moving ? sentAt.plus(Duration.ofHours(4)) : null,
                        parcel.equals("DELIVERED") ? placedAt.plus(Duration.ofDays(5)) : arrives,
                        parcel.equals("DELIVERED") ? placedAt.plus(Duration.ofDays(4)) : null,
                        carrier,
                        number,
                        story == OrderStory.PARTLY_SHIPPED ? lines.subList(0, 1) : lines));
    }
}
