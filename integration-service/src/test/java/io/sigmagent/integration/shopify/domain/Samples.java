package io.sigmagent.integration.shopify.domain;

import io.sigmagent.integration.shopify.domain.StoreCall.ProductSearch;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Things of a store as tests need them. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private Samples() {}

    public static Money usd(String amount) {
        return new Money(new BigDecimal(amount), "USD");
    }

    public static Product product(String title, String type, String cheapest, String dearest) {
        Variant variant =
                new Variant(
                        "gid://shopify/ProductVariant/1",
                        "Default Title",
                        null,
                        usd(cheapest),
                        null,
                        true,
                        3,
                        Map.of());
        return new Product(
                "gid://shopify/Product/1",
                title,
                title.toLowerCase(java.util.Locale.ROOT),
                "Nordvik",
                type,
                List.of(),
                "",
                Map.of(),
                new BigDecimal(cheapest),
                new BigDecimal(dearest),
                true,
                null,
                null,
                List.of(variant));
    }

    public static Order order(String name, boolean withheld, String... emails) {
        return new Order(
                "gid://shopify/Order/" + name.hashCode(),
                new OrderName(name),
                name,
                Set.copyOf(List.of(emails).stream().map(Email::new).toList()),
                withheld,
                NOW,
                "PAID",
                "FULFILLED",
                null,
                usd("10.00"),
                usd("0.00"),
                List.of(),
                List.of(),
                null);
    }

    public static ProductSearch search(String text) {
        return new ProductSearch(text, null, null, null, 20);
    }

    public static StoreRequest request(StoreCall call, Instant deadlineAt) {
        return new StoreRequest("request-1", "session-1", deadlineAt, call);
    }
}
