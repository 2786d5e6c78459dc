package io.sigmagent.standalone.simulators.shopify;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the simulated store knows: the catalogue, people, orders, and what was written since the
 * start.
 */
final class Store {

    static final String NAME = "SigmAgent Demo Store";
    static final String DOMAIN = "sigmagent-demo.myshopify.com";
    static final String CURRENCY = "USD";

    /** The one warehouse. */
    static final Location WAREHOUSE = new Location(71_000_000_001L, "Main warehouse");

    /** Where stock lies. */
    record Location(long id, String name) {}

    private final Catalogue catalogue;
    private final List<Customer> customers;
    private final List<Order> orders;
    private final Clock clock;
    private final @Nullable URI shopUrl;
    private final Instant startedAt;
    private final Map<String, List<String>> addedTags = new ConcurrentHashMap<>();
    private final AtomicLong lastDraft = new AtomicLong(SampleOrders.DRAFTS);
    private final AtomicLong lastId = new AtomicLong();
    final List<DraftOrder> drafts = new CopyOnWriteArrayList<>();
    final List<DiscountCode> discounts = new CopyOnWriteArrayList<>();
    final List<WebhookSubscription> webhooks = new CopyOnWriteArrayList<>();
    private volatile String pictureBase = "";

    Store(Catalogue catalogue, Clock clock, @Nullable URI shopUrl) {
        this.catalogue = catalogue;
        this.clock = clock;
        this.shopUrl = shopUrl;
        this.startedAt = startOfDay(clock);
        this.customers = SampleCustomers.make(startedAt);
        SampleOrders samples = new SampleOrders(catalogue, customers, startedAt);
        this.orders = samples.make();
        this.drafts.addAll(samples.drafts());
    }

    static Instant startOfDay(Clock clock) {
        return clock.instant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    Catalogue catalogue() {
        return catalogue;
    }

    List<Customer> customers() {
        return customers;
    }

    List<Order> orders() {
        return orders;
    }

    List<Order> ordersOf(Customer customer) {
        return orders.stream().filter(order -> customer.equals(order.customer())).toList();
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant now() {
        return clock.instant();
    }

    long nextDraft() {
        return lastDraft.incrementAndGet();
    }

    long nextId() {
        return lastId.incrementAndGet();
    }

    void picturesAt(String base) {
        pictureBase = base;
    }

    String picture(String address) {
        return address.startsWith("/") ? pictureBase + address : address;
    }

    /** The product's page in the shop; null when a visitor can't see it. */
    @Nullable String page(Product product) {
        return product.visible() ? shopAddress() + "/products/" + product.handle() : null;
    }

    String shopAddress() {
        return shopUrl == null ? "https://" + DOMAIN : shopUrl.toString().replaceAll("/+$", "");
    }

    /** The tags that it came with and those that were added, sorted as Shopify sorts them. */
    List<String> tags(String gid, List<String> own) {
        NavigableSet<String> tags = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        tags.addAll(own);
        tags.addAll(addedTags.getOrDefault(gid, List.of()));
        return List.copyOf(tags);
    }

    void addTags(String gid, List<String> tags) {
        addedTags.merge(
                gid,
                tags,
                (before, more) -> {
                    List<String> all = new ArrayList<>(before);
                    all.addAll(more);
                    return all;
                });
    }

    /** MoneyV2. */
    Map<String, Object> money(BigDecimal amount) {
        // MoneyV2 drops a last zero, as Shopify does: "1299.0".
        BigDecimal bare = amount.stripTrailingZeros();
        return Map.of("amount", bare.setScale(Math.max(1, bare.scale())), "currencyCode", CURRENCY);
    }

    /** MoneyBag; shop and customer have the same currency. */
    Map<String, Object> bag(BigDecimal amount) {
        return Map.of("shopMoney", money(amount), "presentmentMoney", money(amount));
    }
}
