package io.sigmagent.account.application;

import static io.sigmagent.account.application.DeskSamples.PRODUCTS;
import static io.sigmagent.account.application.DeskSamples.store;
import static io.sigmagent.account.application.DeskSamples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.offers.Discount;
import io.sigmagent.agent.offers.DiscountRequest;
import io.sigmagent.agent.offers.DiscountResult;
import io.sigmagent.agent.offers.DiscountResult.Granted;
import io.sigmagent.agent.offers.DiscountResult.Reason;
import io.sigmagent.agent.offers.DiscountResult.Refused;
import io.sigmagent.agent.offers.DiscountResult.Unavailable;
import io.sigmagent.agent.offers.Grants;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreSamples;
import io.sigmagent.agent.store.Variant;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferDeskTest {

    private static final Product BLADE = PRODUCTS.getFirst();
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final InMemoryOfferBook book = new InMemoryOfferBook();
    private final InMemoryStore store = store();
    private final List<Discount> told = new ArrayList<>();
    private final OfferDesk desk =
            new OfferDesk(
                    book,
                    DeskSamples.rules(),
                    (_, discount) -> told.add(discount),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void offersTheFirstStepOnceForAMessageAndTellsItOnce() {
        DiscountResult first = grants("s1", 1).request(wish(BLADE, 1));
        DiscountResult again = grants("s1", 1).request(wish(BLADE, 1));

        assertThat(first).isInstanceOfSatisfying(Granted.class, OfferDeskTest::isFive);
        assertThat(again).isEqualTo(first);
        assertThat(told).hasSize(1);
    }

    @Test
    void knowsTheCustomerInAnotherSession() {
        for (int message = 1; message < 4; message++) {
            var _ = grants("s1", message).request(wish(BLADE, 1));
        }

        assertThat(grants("s2", 4).request(wish(BLADE, 1)))
                .isInstanceOfSatisfying(Granted.class, OfferDeskTest::isFive);
        assertThat(grants("s3", 5).request(wish(BLADE, 1)))
                .isEqualTo(new Refused(Reason.AUTHORITY, null));
    }

    @Test
    void takesAnOfferBackAndHasItsAuthorityAgain() {
        var _ = grants("s1", 1).request(wish(BLADE, 1));
        grants("s1", 2).withdraw();

        assertThat(grants("s1", 2).standing()).isEmpty();
        assertThat(book.standing(NOW)).isEmpty();
    }

    @Test
    void bindsAnOfferToOneOrderUntilThatIsGone() {
        Grants grants = grants("s1", 1);
        var _ = grants.request(wish(BLADE, 1));
        Discount discount = grants.standing().orElseThrow();

        assertThat(grants.claim(discount, "order-1")).isTrue();
        assertThat(grants.claim(discount, "order-1")).isTrue();
        assertThat(grants.claim(discount, "order-2")).isFalse();

        grants.released(discount);
        assertThat(grants.claim(discount, "order-2")).isTrue();
        grants.made(discount, "d1");
        assertThat(grants("s1", 2).request(wish(BLADE, 1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ORDERED));

        grants.gone("d1");
        assertThat(grants.standing()).isEmpty();
    }

    @Test
    void offersNothingOnWhatCannotBeBought() {
        Product gone = StoreSamples.product("Gone", "Laptops", "10.00", false);
        Product free = StoreSamples.product("Free", "Laptops", "0.00");
        var _ = store.selling(gone, free);

        assertThat(grants("s1", 1).request(wish(gone, 1)))
                .isEqualTo(new Refused(Reason.NOT_FOR_SALE, null));
        assertThat(grants("s1", 1).request(wish(free, 1)))
                .isEqualTo(new Refused(Reason.NOT_FOR_SALE, null));
        assertThat(grants("s1", 1).request(new DiscountRequest("none", "none", 1, null)))
                .isEqualTo(new Refused(Reason.NOT_FOR_SALE, null));
    }

    @Test
    void offersNothingWhileTheStoreOrTheBookIsAway() {
        var _ = store.failing(Failure.UNAVAILABLE);
        assertThat(grants("s1", 1).request(wish(BLADE, 1))).isEqualTo(new Unavailable());

        var _ = store.healed();
        var _ = grants("s1", 1).request(wish(BLADE, 1));
        Discount discount = grants("s1", 1).standing().orElseThrow();
        book.close();
        Grants grants = grants("s1", 2);
        grants.withdraw();

        assertThat(grants.request(wish(BLADE, 1))).isEqualTo(new Unavailable());
        assertThat(grants.standing()).isEmpty();
        assertThat(grants.claim(discount, "order")).isFalse();
    }

    @Test
    void offersNothingAtAPriceThatMayBeOld() {
        var _ = store.cached();

        assertThat(grants("s1", 1).request(wish(BLADE, 1))).isEqualTo(new Unavailable());
    }

    @Test
    void doesNotCountWhatIsToldInAnotherCurrency() {
        Product plain = DeskSamples.priced("Orvexa Far", "1000.00", null, null);
        Variant one = plain.cheapest();
        Product foreign =
                new Product(
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
                                        one.id(),
                                        one.title(),
                                        one.sku(),
                                        one.price(),
                                        Money.of("2000.00", "EUR"),
                                        true,
                                        5,
                                        Map.of(),
                                        Money.of("999.00", "EUR"))));
        var _ = store.selling(foreign);

        assertThat(grants("s1", 1).request(wish(foreign, 1)))
                .isInstanceOfSatisfying(
                        Granted.class,
                        granted ->
                                assertThat(granted.discount().listPrice())
                                        .isEqualTo(Money.of("1000.00", "USD")));
    }

    private static void isFive(Granted granted) {
        assertThat(granted.discount().rate()).isEqualTo("5");
    }

    private Grants grants(String session, int message) {
        return desk.forTurn(turn(session, message, true), store);
    }

    private static DiscountRequest wish(Product product, int pieces) {
        return new DiscountRequest(product.id(), product.cheapest().id(), pieces, null);
    }
}
