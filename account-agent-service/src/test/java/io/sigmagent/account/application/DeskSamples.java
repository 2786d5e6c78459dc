package io.sigmagent.account.application;

import io.sigmagent.account.domain.DiscountRules;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.StoreSamples;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Customer;
import io.sigmagent.agent.turn.IdentityLevel;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Message;
import io.sigmagent.agent.turn.Tier;
import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shop with sales and costs, and who comes into it. */
final class DeskSamples {

    /** At full price, on sale, nearly without margin, of unknown cost. */
    static final List<Product> PRODUCTS =
            List.of(
                    priced("Orvexa Blade 15", "1000.00", null, "600.00"),
                    priced("Orvexa Titan 17", "900.00", "1000.00", "500.00"),
                    priced("Orvexa Slim", "500.00", null, "440.00"),
                    priced("Orvexa Mystery", "300.00", null, null));

    private static final Customer JANE =
            new Customer(
                    "Jane",
                    Tier.EXISTING_CUSTOMER,
                    null,
                    IdentityLevel.VERIFIED,
                    "jane@example.com",
                    "gid://shopify/Customer/1");

    private DeskSamples() {}

    static InMemoryStore store() {
        return new InMemoryStore().selling(PRODUCTS.toArray(Product[]::new));
    }

    static DiscountRules rules() {
        return new DiscountRules(
                new BigDecimal("15"),
                List.of(
                        new BigDecimal("5"),
                        new BigDecimal("8"),
                        new BigDecimal("10"),
                        new BigDecimal("12"),
                        new BigDecimal("15")),
                3,
                new BigDecimal("10"),
                new BigDecimal("5"),
                new BigDecimal("400"),
                Duration.ofDays(2),
                Duration.ofDays(30));
    }

    static Product priced(
            String name, String price, @Nullable String before, @Nullable String cost) {
        Product plain = StoreSamples.product(name, "Gaming Laptops", price);
        Variant variant = plain.cheapest();
        return new Product(
                plain.id(),
                plain.title(),
                plain.handle(),
                plain.vendor(),
                plain.productType(),
                plain.tags(),
                plain.description(),
                plain.specifications(),
                plain.url(),
                plain.imageUrl(),
                List.of(
                        new Variant(
                                variant.id(),
                                variant.title(),
                                variant.sku(),
                                variant.price(),
                                before == null ? null : Money.of(before, "USD"),
                                true,
                                5,
                                Map.of(),
                                cost == null ? null : Money.of(cost, "USD"))));
    }

    /** A turn of a session with one message; the customer is known or a stranger. */
    static Turn turn(String session, int number, boolean known) {
        Instant at = Instant.parse("2026-11-24T10:00:00Z");
        return new Turn(
                "turn-" + number,
                session,
                1,
                AgentKind.ACCOUNT,
                at.plusSeconds(30),
                1,
                "web",
                "en",
                false,
                Intent.PRICING,
                0.9,
                known ? JANE : Customer.unknown(),
                List.of(new Message("m" + number, "cheaper?", at)),
                List.of(),
                List.of(),
                Map.of(),
                null,
                List.of(),
                Map.of(),
                null,
                "{}",
                List.of());
    }
}
