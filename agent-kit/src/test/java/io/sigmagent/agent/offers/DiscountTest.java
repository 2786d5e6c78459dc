package io.sigmagent.agent.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.LedgerEntry;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscountTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"5, 1234.05", "8, 1195.08", "12.50, 1136.63", "0.1, 1297.70"})
    void makesAPriceThatIsPaidInCents(String percent, String price) {
        assertThat(discount(percent).discounted()).isEqualTo(Money.of(price, "USD"));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "100", "150"})
    void isAPartOfThePrice(String percent) {
        assertThatThrownBy(() -> discount(percent)).hasMessageContaining("expected: 0 to 100");
    }

    @Test
    void isProvenByItsRateAndItsPrice() {
        assertThat(discount("10.0").entries(AT))
                .extracting(LedgerEntry::kind, LedgerEntry::subject, LedgerEntry::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                LedgerEntry.Kind.DISCOUNT, "v1", "10 % 1169.10 USD"),
                        org.assertj.core.groups.Tuple.tuple(
                                LedgerEntry.Kind.PRICE, "v1", "1169.10 USD"));
    }

    private static Discount discount(String percent) {
        Money price = Money.of("1299.00", "USD");
        return new Discount("o1", "v1", 1, new BigDecimal(percent), price, price, AT);
    }
}
