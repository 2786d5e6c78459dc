package io.sigmagent.agent.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One number that may be money. */
record Amount(int start, int end, BigDecimal value, BigDecimal factor, @Nullable String currency) {

    BigDecimal money() {
        BigDecimal money = value.multiply(factor).stripTrailingZeros();
        return money.scale() < 0 ? money.setScale(0) : money;
    }

    boolean hasCurrency() {
        return currency != null;
    }

    /** "1-2k" means 1k to 2k, "$10 - 20" dollars both. */
    Amount inTheManner(Amount other) {
        boolean inherits =
                factor.compareTo(BigDecimal.ONE) == 0 && value.compareTo(other.value()) < 0;
        return new Amount(
                start,
                end,
                value,
                inherits ? other.factor() : factor,
                currency == null ? other.currency() : currency);
    }
}
