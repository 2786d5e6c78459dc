package io.sigmagent.agent.store;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * An amount of money.
 *
 * @param amount not negative
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount: " + amount + " (expected: >= 0)");
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "currency: " + currency + " (expected: an ISO 4217 code)");
        }
    }

    /** An amount as Shopify writes it, for instance {@code Money.of("1299.00", "USD")}. */
    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    /** Whether nothing is due. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** By amount; only amounts of one currency can be compared. */
    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "currency: " + other.currency + " (expected: " + currency + ")");
        }
        return amount.compareTo(other.amount);
    }

    /** As the customer reads it: "$1,299.00", or "1,299.00 SEK" where no sign is common. */
    public String display() {
        String number = String.format(Locale.ROOT, "%,.2f", amount);
        return switch (currency) {
            case "USD" -> "$" + number;
            case "EUR" -> "€" + number;
            case "GBP" -> "£" + number;
            default -> number + " " + currency;
        };
    }

    /** As the ledger keeps it: "1299.00 USD". */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    /** Equal amounts are equal, however many zeros they are written with. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Money money
                && amount.compareTo(money.amount) == 0
                && currency.equals(money.currency);
    }

    @Override
    public int hashCode() {
        return amount.stripTrailingZeros().hashCode() * 31 + currency.hashCode();
    }
}
