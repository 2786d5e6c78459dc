package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Budget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a product may cost. "Under 1500" includes 1500, "around 800" means 15 % to either side, and
 * a bare "1300" is the most.
 *
 * @param least null = no lower bound
 * @param most null = no upper bound
 * @param cheap true = the cheaper the better
 * @param currency what the customer named; null = the shop's
 */
public record Spending(
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        boolean cheap,
        @Nullable String currency) {

    private static final Pattern ABOUT =
            Pattern.compile(
                    "(?i)\\b(?:around|about|approx|roughly|circa|nearly|close to|something like|in"
                        + " the region|environ|autour|unos|alrededor|aproximadamente|or so|give or"
                        + " take)|~|\\dish|[- ]ish|à peu près");

    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?i)(?:total|altogether|overall|all together|for (?:all|everything|the"
                            + " lot))$");

    private static final BigDecimal BELOW = new BigDecimal("0.85");
    private static final BigDecimal ABOVE = new BigDecimal("1.15");

    /** No limit was said. */
    public static Spending open() {
        return new Spending(null, null, false, null);
    }

    /** What that fact says. */
    public static Spending of(Fact fact) {
        if (!(fact.value() instanceof Budget budget)) {
            return open();
        }
        if (budget.vague()) {
            return new Spending(
                    null,
                    null,
                    !fact.quote().matches("(?i).*(?:object|limit|flexible|open).*"),
                    null);
        }
        BigDecimal min = budget.min();
        BigDecimal max = budget.max();
        if (min == null || max == null || min.compareTo(max) != 0) {
            return new Spending(min, max, false, budget.currency());
        }
        return isAbout(fact)
                ? new Spending(min.multiply(BELOW), max.multiply(ABOVE), false, budget.currency())
                : new Spending(null, max, false, budget.currency());
    }

    /** The same for one of so many pieces. */
    Spending forOneOf(int pieces) {
        BigDecimal share = BigDecimal.valueOf(pieces);
        return new Spending(
                least == null ? null : least.divide(share, 2, RoundingMode.DOWN),
                most == null ? null : most.divide(share, 2, RoundingMode.DOWN),
                cheap,
                currency);
    }

    /** Whether the customer meant all pieces together. */
    public static boolean isTotal(Fact fact) {
        return TOTAL.matcher(fact.quote()).find();
    }

    /** Whether the customer said "around" or the like. */
    public static boolean isAbout(Fact fact) {
        return ABOUT.matcher(fact.quote()).find();
    }

    /** Whether a bound was said. */
    public boolean isStated() {
        return least != null || most != null;
    }

    /** Whether the bounds can be held against prices in that currency. */
    public boolean speaks(String shopCurrency) {
        return currency == null || currency.equals(shopCurrency);
    }

    /** Whether that price is within the bounds. */
    public boolean allows(Money price) {
        return !isAbove(price) && (least == null || price.amount().compareTo(least) >= 0);
    }

    /** Whether that price is more than was said. */
    public boolean isAbove(Money price) {
        return most != null && price.amount().compareTo(most) > 0;
    }
}
