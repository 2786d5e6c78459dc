package io.sigmagent.agent.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a model costs, in the currency of the budget.
 *
 * @param in a million tokens that are sent
 * @param out a million tokens that are received
 */
record Price(BigDecimal in, BigDecimal out) {

    static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO);

    private static final int MILLION = 6;

    Price {
        if (in.signum() < 0 || out.signum() < 0) {
            throw new IllegalArgumentException("price: " + in + "/" + out + " (expected: >= 0)");
        }
    }

    /** What so many tokens cost. */
    BigDecimal of(int tokensIn, int tokensOut) {
        return in.multiply(BigDecimal.valueOf(tokensIn))
                .add(out.multiply(BigDecimal.valueOf(tokensOut)))
                .movePointLeft(MILLION)
                .setScale(MILLION, RoundingMode.HALF_UP);
    }
}
