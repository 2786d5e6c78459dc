package io.sigmagent.standalone.simulators.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The demo catalogue and the orders that are made from a catalogue. */
class DemoStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-10T10:00:00Z");
    private static final Catalogue DEMO = Catalogue.demo(Instant.parse("2026-03-10T00:00:00Z"));

    @Test
    void sellsElectronicsOfAllKinds() {
        assertThat(DEMO.products()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(DEMO.products().stream().map(Product::type).collect(Collectors.toSet()))
                .contains(
                        "Gaming Laptops",
                        "Ultrabooks",
                        "Business Laptops",
                        "Monitors",
                        "Phones",
                        "Tablets",
                        "Headphones",
                        "Speakers",
                        "Graphics Cards",
                        "Cameras",
                        "TVs",
                        "Consoles",
                        "Keyboards",
                        "Mice",
                        "Smartwatches",
                        "Chargers",
                        "SSDs");
        assertThat(DEMO.all())
                .extracting(Product::status)
                .contains(Product.Status.DRAFT, Product.Status.ARCHIVED);
        List<Variant> variants =
                DEMO.products().stream().flatMap(product -> product.variants().stream()).toList();
        assertThat(variants)
                .anyMatch(Variant::reduced)
                .anyMatch(variant -> !variant.availableForSale());
        assertThat(variants).extracting(Variant::sku).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(variants)
                .allMatch(variant ->
                        variant.unitCost() != null
                                && variant.unitCost().compareTo(variant.price()) < 0);
    }

    @Test
    void hasGamingLaptopsForEveryBudget() {
        List<BigDecimal> prices =
                DEMO.products().stream()
                        .filter(product -> product.type().equals("Gaming Laptops"))
                        .map(Product::minPrice)
                        .toList();

        assertThat(
                        prices.stream()
                                .filter(price -> price.compareTo(new BigDecimal("1500")) <= 0)
                                .count())
                .isGreaterThanOrEqualTo(6);
        assertThat(prices).contains(new BigDecimal("799.00"), new BigDecimal("2999.00"));
    }

    @Test
    void namesSpecificationsInTheDescriptionAndAsMetafields() {
        Product laptop = Objects.requireNonNull(DEMO.visible("kestrelon-talon-15-gaming-laptop"));

        assertThat(laptop.bodyHtml()).contains("<li>Graphics: Brightforge Ember 50 6 GB</li>");
        assertThat(laptop.metafields())
                .containsEntry("specs.graphics", "Brightforge Ember 50 6 GB");
    }

    @Test
    void hasOrdersInAllStates() {
        List<Order> orders = new Store(DEMO, new SettableClock(NOW), null).orders();

        assertThat(orders).hasSize(120);
        assertThat(orders.getFirst().name()).isEqualTo("#1001");
        assertThat(orders.getLast().name()).isEqualTo("#1120");
        assertThat(
                        orders.stream()
                                .map(order -> order.state().financial())
                                .collect(Collectors.toSet()))
                .contains(
                        "PAID",
                        "PENDING",
                        "AUTHORIZED",
                        "PARTIALLY_PAID",
                        "PARTIALLY_REFUNDED",
                        "REFUNDED",
                        "VOIDED",
                        "EXPIRED");
        assertThat(
                        orders.stream()
                                .map(order -> order.state().fulfillment())
                                .collect(Collectors.toSet()))
                .contains(
                        "FULFILLED",
                        "UNFULFILLED",
                        "PARTIALLY_FULFILLED",
                        "IN_PROGRESS",
                        "ON_HOLD",
                        "SCHEDULED",
                        "RESTOCKED");
        assertThat(
                        orders.stream()
                                .flatMap(order -> order.shipments().stream())
                                .map(Order.Shipment::displayStatus)
                                .collect(Collectors.toSet()))
                .contains(
                        "DELIVERED",
                        "IN_TRANSIT",
                        "OUT_FOR_DELIVERY",
                        "DELAYED",
                        "ATTEMPTED_DELIVERY",
                        "LABEL_PRINTED");
        assertThat(orders)
                .anyMatch(order -> order.customer() == null)
                .anyMatch(order -> order.state().cancelledAt() != null);
    }

    @Test
    void hasNoOrderFromTheFutureAndAllAmountsAddUp() {
        List<Order> orders =
                new Store(DEMO, new SettableClock(Instant.parse("2026-03-10T00:00:01Z")), null)
                        .orders();

        assertThat(orders)
                .allSatisfy(order -> {
                    assertThat(OrderSearch.updatedAt(order))
                            .as(order.name())
                            .isBefore(NOW)
                            .isAfterOrEqualTo(order.createdAt());
                    assertThat(order.currentTotal())
                            .as(order.name())
                            .isBetween(BigDecimal.ZERO, order.total());
                    assertThat(order.refunded())
                            .as(order.name())
                            .isLessThanOrEqualTo(order.total());
                    assertThat(order.email()).endsWith("@example.com");
                });
        assertThat(orders).extracting(Order::createdAt).isSorted();
    }

    @Test
    void isTheSameForTheSameDayAndFollowsTheDay() {
        Store morning = new Store(DEMO, new SettableClock(NOW), null);
        Store evening = new Store(DEMO, new SettableClock(NOW.plusSeconds(30_000)), null);
        Store tomorrow = new Store(DEMO, new SettableClock(NOW.plusSeconds(86_400)), null);

        assertThat(evening.orders()).isEqualTo(morning.orders());
        assertThat(tomorrow.orders().getLast().createdAt())
                .isEqualTo(morning.orders().getLast().createdAt().plusSeconds(86_400));
    }

    @Test
    void makesOrdersFromAReplacedCatalogueToo() {
        String csv =
                """
                Handle,Title,Variant Price,Option1 Name,Option1 Value
                mug,Mug,9.00,Title,Default Title
                """;
        Catalogue other =
                new Catalogue(
                        new ProductCsv("shop.csv", NOW, false)
                                .read(csv.getBytes(StandardCharsets.UTF_8)));

        List<Order> orders = new Store(other, new SettableClock(NOW), null).orders();

        assertThat(orders)
                .hasSize(120)
                .allMatch(order -> order.lines().getFirst().product().handle().equals("mug"));
    }

    @Test
    void hasFortyCustomersWithEmailsOfTheirOwn() {
        List<Customer> customers = new Store(DEMO, new SettableClock(NOW), null).customers();

        Set<String> emails = new HashSet<>(customers.stream().map(Customer::email).toList());
        assertThat(customers).hasSize(40);
        assertThat(emails)
                .hasSize(40)
                .contains("alex.chen@example.com")
                .allMatch(email -> email.matches("[a-z]+\\.[a-z]+@example\\.com"));
    }
}
