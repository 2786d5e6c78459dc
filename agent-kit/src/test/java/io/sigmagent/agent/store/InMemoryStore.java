package io.sigmagent.agent.store;

import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.StoreResult.Nothing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A store that a test fills; it can be cut off, and can answer from its cache. */
public final class InMemoryStore implements Store {

    /** When all that it tells was true. */
    public static final Instant AS_OF = Instant.parse("2026-11-24T09:59:58Z");

    private final List<Product> products = new ArrayList<>();
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, Shopper> shoppers = new HashMap<>();
    private @Nullable Failure failure;
    private boolean cached;
    private int calls;

    /** It sells these. */
    public InMemoryStore selling(Product... offered) {
        products.addAll(List.of(offered));
        return this;
    }

    /** It has an order of that email. */
    public InMemoryStore ordered(String email, Order order) {
        orders.put(key(order.name(), email), order);
        return this;
    }

    /** It knows a customer by that email. */
    public InMemoryStore knowing(String email, Shopper shopper) {
        shoppers.put(email.toLowerCase(Locale.ROOT), shopper);
        return this;
    }

    /** From now on it can't be asked. */
    public InMemoryStore failing(Failure reason) {
        failure = reason;
        return this;
    }

    /** From now on it can be asked again. */
    public InMemoryStore healed() {
        failure = null;
        return this;
    }

    /** From now on it answers from a cache. */
    public InMemoryStore cached() {
        cached = true;
        return this;
    }

    /** How often it was asked. */
    public int calls() {
        return calls;
    }

    @Override
    public StoreResult<List<Product>> searchProducts(ProductQuery query) {
        List<Product> fitting =
                products.stream()
                        .filter(product -> fits(product, query))
                        .limit(query.limit())
                        .toList();
        return result(fitting.isEmpty() ? null : fitting);
    }

    @Override
    public StoreResult<Product> product(String productId) {
        return result(
                products.stream()
                        .filter(product -> product.id().equals(productId))
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public StoreResult<Catalogue> catalogue() {
        Map<String, Integer> types = new TreeMap<>();
        products.forEach(product -> types.merge(product.productType(), 1, Integer::sum));
        return result(new Catalogue(types, "USD"));
    }

    @Override
    public StoreResult<Order> order(String name, String email) {
        return result(orders.get(key(name, email)));
    }

    @Override
    public StoreResult<Shopper> customer(String email) {
        return result(shoppers.get(email.toLowerCase(Locale.ROOT)));
    }

    private <T> StoreResult<T> result(@Nullable T value) {
        calls++;
        if (failure != null) {
            return new Failed<>(failure);
        }
        return value == null ? new Nothing<>() : new Found<>(value, AS_OF, cached);
    }

    private static boolean fits(Product product, ProductQuery query) {
        return (query.productType() == null || query.productType().equals(product.productType()))
                && product.variants().stream().anyMatch(v -> atMost(v, query.maxPrice()))
                && product.variants().stream().anyMatch(v -> atLeast(v, query.minPrice()))
                && holds(product, query.text());
    }

    private static boolean atMost(Variant variant, @Nullable BigDecimal most) {
        return most == null || variant.price().amount().compareTo(most) <= 0;
    }

    private static boolean atLeast(Variant variant, @Nullable BigDecimal least) {
        return least == null || variant.price().amount().compareTo(least) >= 0;
    }

    private static boolean holds(Product product, String text) {
        String all =
                String.join(
                        " ",
                        product.title(),
                        product.productType(),
                        product.vendor(),
                        product.description(),
                        String.join(" ", product.tags()));
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .allMatch(all.toLowerCase(Locale.ROOT)::contains);
    }

    private static String key(String name, String email) {
        return name.replace("#", "") + " " + email.toLowerCase(Locale.ROOT);
    }
}
