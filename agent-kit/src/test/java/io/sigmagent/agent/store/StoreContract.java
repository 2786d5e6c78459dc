package io.sigmagent.agent.store;

import static io.sigmagent.agent.store.StoreSamples.order;
import static io.sigmagent.agent.store.StoreSamples.parcel;
import static io.sigmagent.agent.store.StoreSamples.product;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.store.Order.Fulfillment;
import io.sigmagent.agent.store.Order.ShipmentStatus;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.StoreResult.Nothing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store promises to a brain. */
public abstract class StoreContract {

    private static final String JANE = "jane@example.com";
    private static final Product BLADE = product("Orvexa Blade 15", "Gaming Laptops", "1299.00");
    private static final Product TITAN = product("Orvexa Titan 17", "Gaming Laptops", "2199.00");
    private static final Product MOUSE = product("Orvexa Glide Mouse", "Mice", "59.90", false);
    private static final Order ORDER =
            order("#1042", Fulfillment.FULFILLED, parcel(ShipmentStatus.IN_TRANSIT));
    private static final Shopper SHOPPER =
            new Shopper(
                    "gid://shopify/Customer/1",
                    "Jane Doe",
                    3,
                    Money.of("3897.00", "USD"),
                    List.of("vip"));

    /** What the shop really has; each test's own. */
    protected final InMemoryStore shop =
            new InMemoryStore()
                    .selling(BLADE, TITAN, MOUSE)
                    .ordered(JANE, ORDER)
                    .knowing(JANE, SHOPPER);

    /** The store under test, in front of the shop. */
    protected abstract Store store();

    @Test
    void findsProductsOfATypeAsTheyAre() {
        var result = store().searchProducts(ProductQuery.ofType("Gaming Laptops"));

        assertThat(result)
                .isEqualTo(new Found<>(List.of(BLADE, TITAN), InMemoryStore.AS_OF, false));
    }

    @Test
    void keepsToThePrices() {
        ProductQuery cheap =
                ProductQuery.ofType("Gaming Laptops").between(null, new BigDecimal("1500"));
        ProductQuery dear = ProductQuery.words("").between(new BigDecimal("1500"), null);

        assertThat(store().searchProducts(cheap).found()).contains(List.of(BLADE));
        assertThat(store().searchProducts(dear).found()).contains(List.of(TITAN));
    }

    @Test
    void findsWords() {
        assertThat(store().searchProducts(ProductQuery.words("glide mouse")).found())
                .contains(List.of(MOUSE));
    }

    @Test
    void findsNoMoreThanAskedFor() {
        ProductQuery one = ProductQuery.ofType("Gaming Laptops").atMost(1);

        assertThat(store().searchProducts(one).found())
                .hasValueSatisfying(products -> assertThat(products).hasSize(1));
    }

    @Test
    void saysThatNothingFits() {
        assertThat(store().searchProducts(ProductQuery.words("toaster")))
                .isEqualTo(new Nothing<>());
        assertThat(store().product("gid://shopify/Product/none")).isEqualTo(new Nothing<>());
        assertThat(store().customer("nobody@example.com")).isEqualTo(new Nothing<>());
    }

    @Test
    void looksAProductUp() {
        assertThat(store().product(MOUSE.id()).found()).contains(MOUSE);
    }

    @Test
    void namesWhatTheShopSells() {
        assertThat(store().catalogue().found())
                .contains(new Catalogue(Map.of("Gaming Laptops", 2, "Mice", 1), "USD"));
    }

    @Test
    void looksAnOrderUpWithAndWithoutItsSign() {
        assertThat(store().order("#1042", JANE).found()).contains(ORDER);
        assertThat(store().order("1042", JANE).found()).contains(ORDER);
    }

    @Test
    void doesNotTellAWrongEmailFromAWrongNumber() {
        assertThat(store().order("#1042", "eve@example.com")).isEqualTo(new Nothing<>());
        assertThat(store().order("#9999", JANE)).isEqualTo(new Nothing<>());
    }

    @Test
    void looksACustomerUp() {
        assertThat(store().customer(JANE).found()).contains(SHOPPER);
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void saysWhyItCannotBeAsked(Failure reason) {
        var _ = shop.failing(reason);

        assertThat(store().catalogue()).isEqualTo(new Failed<>(reason));
        assertThat(store().order("#1042", JANE)).isEqualTo(new Failed<>(reason));
    }

    @Test
    void saysThatItAnswersFromTheCache() {
        var _ = shop.cached();

        assertThat(store().product(BLADE.id()))
                .isEqualTo(new Found<>(BLADE, InMemoryStore.AS_OF, true));
    }
}
