package io.sigmagent.account.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * How far the account manager may go.
 *
 * @param authority percent of the catalogue price that all open offers of a customer may come to
 * @param steps percent of the price that is offered first, second and so on; growing
 * @param mostSteps how many concessions a customer gets; a vip's begin one step higher
 * @param margin percent of the discounted price that must be left above what a piece costs the shop
 * @param withoutCost percent at most where it is not known what a piece costs the shop
 * @param dayBudget what a day's offers may come to, in shop currency
 * @param validFor how long an offer stands that is not taken
 * @param boundFor how long an offer counts that a draft order took
 */
public record DiscountRules(
        BigDecimal authority,
        List<BigDecimal> steps,
        int mostSteps,
        BigDecimal margin,
        BigDecimal withoutCost,
        BigDecimal dayBudget,
        Duration validFor,
        Duration boundFor) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public DiscountRules {
        steps = List.copyOf(steps);
        requirePercent("authority", authority);
        requirePercent("margin", margin);
        requirePercent("withoutCost", withoutCost);
        if (steps.isEmpty() || !steps.stream().sorted().toList().equals(steps)) {
            throw new IllegalArgumentException("steps: " + steps + " (expected: growing percents)");
        }
        if (mostSteps < 1) {
            throw new IllegalArgumentException("mostSteps: " + mostSteps + " (expected: >= 1)");
        }
        if (dayBudget.signum() < 0) {
            throw new IllegalArgumentException("dayBudget: " + dayBudget + " (expected: >= 0)");
        }
    }

    /** What that concession comes to, from 0; the last step again when there are no more. */
    BigDecimal step(int concession, boolean vip) {
        int place = vip ? concession + 1 : concession;
        return steps.get(Math.min(place, steps.size() - 1));
    }

    private static void requirePercent(String name, BigDecimal percent) {
        if (percent.signum() < 0 || percent.compareTo(HUNDRED) >= 0) {
            throw new IllegalArgumentException(
                    name + ": " + percent + " (expected: 0 to less than 100)");
        }
    }
}
