package io.sigmagent.agent.offers;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.store.DraftOrder;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.OrderDiscount;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.store.StoreWrite;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.StoreWrite.WithdrawDraftOrder;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.store.WriteResult.Refused;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedWriterTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Money PRICE = Money.of("1000.00", "USD");
    private static final DraftOrder DRAFT = new DraftOrder("d7", "#D7", null, PRICE);
    private static final Discount EIGHT =
            new Discount("o1", "v1", 2, new BigDecimal("8"), PRICE, PRICE, AT);

    private final List<StoreWrite> written = new ArrayList<>();
    private final RememberedGrants grants = new RememberedGrants();
    private final Ledger ledger = new Ledger();
    private WriteResult result = new WriteResult.Made(DRAFT, AT);
    private final GuardedWriter guard =
            new GuardedWriter(
                    (_, write) -> {
                        written.add(write);
                        return result;
                    },
                    "s1",
                    grants,
                    ledger,
                    BigDecimal.valueOf(10_000));

    @Test
    void letsAnOrderPassAtThePricesOfTheTurn() {
        priced("v1", "1000.00 USD");

        assertThat(order("v1", 10, null)).isEqualTo(result);
        assertThat(written).hasSize(1);
    }

    @Test
    void refusesWhatTheStoreDidNotPriceInThisTurn() {
        priced("v2", "10.00 USD");
        priced("v1", "1200.00 USD before");

        assertThat(order("v1", 1, null)).isEqualTo(new Refused(List.of(GuardedWriter.UNPRICED)));
        assertThat(written).isEmpty();
    }

    @Test
    void refusesAnOrderAboveTheAuthorityAlsoIfADiscountBroughtItBelow() {
        priced("v1", "1000.00 USD");
        EIGHT.entries(AT).forEach(ledger::record);

        assertThat(order("v1", 11, null))
                .isEqualTo(new Refused(List.of(GuardedWriter.ABOVE_AUTHORITY)));
        assertThat(written).isEmpty();
    }

    @Test
    void letsAnOrderPassWithTheDiscountThatStandsAndBindsIt() {
        priced("v1", "1000.00 USD");
        grants.standing = EIGHT;

        assertThat(order("v1", 2, "8.0")).isEqualTo(result);
        assertThat(grants.calls).containsExactly("claim", "made d7");
    }

    @ParameterizedTest
    @CsvSource({"v1, 1, 9", "v1, 1, 7", "v1, 3, 8", "v2, 1, 8"})
    void refusesAnyOtherDiscount(String variant, int pieces, String percent) {
        priced("v1", "1000.00 USD");
        priced("v2", "1000.00 USD");
        grants.standing = EIGHT;

        assertThat(order(variant, pieces, percent))
                .isEqualTo(new Refused(List.of(GuardedWriter.NOT_GRANTED)));
        assertThat(written).isEmpty();
    }

    @Test
    void refusesADiscountWhereNoneStandsOrItIsBoundElsewhere() {
        priced("v1", "1000.00 USD");
        assertThat(order("v1", 1, "8")).isEqualTo(new Refused(List.of(GuardedWriter.NOT_GRANTED)));

        grants.standing = EIGHT;
        grants.claims = false;
        assertThat(order("v1", 1, "8")).isEqualTo(new Refused(List.of(GuardedWriter.NOT_GRANTED)));
        assertThat(written).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"900.00 USD, 1000.00 USD before", "1000.00 USD, 1200.00 USD before"})
    void refusesADiscountOnAPriceThatHasChanged(String now, String before) {
        priced("v1", now);
        priced("v1", before);
        grants.standing = EIGHT;

        assertThat(order("v1", 1, "8")).isEqualTo(new Refused(List.of(GuardedWriter.NOT_GRANTED)));
    }

    @Test
    void refusesADiscountOnAnOrderOfSeveralThings() {
        priced("v1", "1000.00 USD");
        grants.standing = EIGHT;
        var both =
                new MakeDraftOrder(
                        List.of(new Line("v1", 1), new Line("v1", 1)),
                        null,
                        "",
                        new OrderDiscount(new BigDecimal("8"), "offer"));

        assertThat(guard.write("order", both))
                .isEqualTo(new Refused(List.of(GuardedWriter.NOT_GRANTED)));
    }

    @Test
    void freesTheOfferWhenTheStoreRefusesAndKeepsItBoundWhenNothingIsKnown() {
        priced("v1", "1000.00 USD");
        grants.standing = EIGHT;
        result = new Refused(List.of("lineItems"));
        var _ = order("v1", 1, "8");
        result = new WriteResult.Failed(Failure.UNAVAILABLE);
        var _ = order("v1", 1, "8");

        assertThat(grants.calls).containsExactly("claim", "released", "claim");
    }

    @Test
    void takesTheOfferBackWithItsOrder() {
        result = new WriteResult.Withdrawn("d7", AT);

        assertThat(guard.write("no", new WithdrawDraftOrder("d7"))).isEqualTo(result);
        assertThat(grants.calls).containsExactly("gone d7");
    }

    private WriteResult order(String variant, int pieces, @Nullable String percent) {
        OrderDiscount discount =
                percent == null ? null : new OrderDiscount(new BigDecimal(percent), "offer");
        return guard.write(
                "order",
                new MakeDraftOrder(List.of(new Line(variant, pieces)), null, "", discount));
    }

    private void priced(String variant, String value) {
        ledger.record(new LedgerEntry("product", variant, Kind.PRICE, value, AT, false));
    }

    /** Grants that a test sets, and that remember what became of them. */
    private static final class RememberedGrants implements Grants {

        private final List<String> calls = new ArrayList<>();
        private @Nullable Discount standing;
        private boolean claims = true;

        @Override
        public DiscountResult request(DiscountRequest request) {
            return new DiscountResult.Unavailable();
        }

        @Override
        public Optional<Discount> standing() {
            return Optional.ofNullable(standing);
        }

        @Override
        public void withdraw() {
            calls.add("withdraw");
        }

        @Override
        public boolean claim(Discount discount, String order) {
            calls.add("claim");
            return claims;
        }

        @Override
        public void made(Discount discount, String draftOrderId) {
            calls.add("made " + draftOrderId);
        }

        @Override
        public void released(Discount discount) {
            calls.add("released");
        }

        @Override
        public void gone(String draftOrderId) {
            calls.add("gone " + draftOrderId);
        }
    }
}
