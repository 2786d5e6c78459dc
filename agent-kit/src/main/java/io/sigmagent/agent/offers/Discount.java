package io.sigmagent.agent.offers;

import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/**
 * A discount that was granted and stands.
 *
 * @param id names the offer
 * @param variantId what it is for, a Shopify GID
 * @param pieces for at most so many, at least 1
 * @param percent of the price, more than 0 and less than 100
 * @param price what a piece cost when it was granted
 * @param listPrice what a piece costs without any sale, at least the price
 * @param expiresAt from then on it does not stand any more
 */
public record Discount(
        String id,
        String variantId,
        int pieces,
        BigDecimal percent,
        Money price,
        Money listPrice,
        Instant expiresAt) {

    private static final String TOOL = "discount";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Discount {
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) >= 0) {
            throw new IllegalArgumentException("percent: " + percent + " (expected: 0 to 100)");
        }
        if (pieces < 1) {
            throw new IllegalArgumentException("pieces: " + pieces + " (expected: >= 1)");
        }
        percent = percent.stripTrailingZeros();
    }

    /** What a piece costs with it. */
    public Money discounted() {
        BigDecimal left = HUNDRED.subtract(percent);
        BigDecimal amount = price.amount().multiply(left).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        return new Money(amount, price.currency());
    }

    /** The percent as it is written: "8", "7.5". */
    public String rate() {
        return percent.toPlainString();
    }

    /** What proves it: the rate, and the price that it makes. */
    List<LedgerEntry> entries(Instant asOf) {
        String price = discounted().toString();
        return List.of(
                new LedgerEntry(
                        TOOL, variantId, Kind.DISCOUNT, rate() + " % " + price, asOf, false),
                new LedgerEntry(TOOL, variantId, Kind.PRICE, price, asOf, false));
    }

    /** Whether the entry is a price that a discount made. */
    static boolean made(LedgerEntry entry) {
        return entry.tool().equals(TOOL);
    }
}
