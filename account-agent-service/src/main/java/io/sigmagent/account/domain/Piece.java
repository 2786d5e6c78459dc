package io.sigmagent.account.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What one piece costs.
 *
 * @param price what it costs now, more than 0
 * @param listPrice what it costs without any sale, at least the price
 * @param cost what it costs the shop; null = not known
 * @param currency of the shop, an ISO 4217 code
 */
public record Piece(
        BigDecimal price, BigDecimal listPrice, @Nullable BigDecimal cost, String currency) {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Piece {
        if (price.signum() <= 0) {
            throw new IllegalArgumentException("price: " + price + " (expected: > 0)");
        }
        if (listPrice.compareTo(price) < 0) {
            throw new IllegalArgumentException(
                    "listPrice: " + listPrice + " (expected: >= " + price + ")");
        }
    }

    /** Whether customers pay the same. */
    boolean hasPricesOf(Piece other) {
        return price.compareTo(other.price) == 0
                && listPrice.compareTo(other.listPrice) == 0
                && currency.equals(other.currency);
    }

    /** How far a price with that discount lies below the list price, in percent of it. */
    BigDecimal concession(BigDecimal percent) {
        BigDecimal left = price.multiply(HUNDRED.subtract(percent));
        return HUNDRED.subtract(left.divide(listPrice, MathContext.DECIMAL64));
    }

    /** The discount with which the price lies that far below the list price; may be negative. */
    BigDecimal discountFor(BigDecimal concession) {
        BigDecimal left = listPrice.multiply(HUNDRED.subtract(concession));
        return HUNDRED.subtract(left.divide(price, MathContext.DECIMAL64));
    }

    /** The discount that leaves that margin above the cost; without a cost, that much. */
    BigDecimal discountWithin(BigDecimal margin, BigDecimal withoutCost) {
        if (cost == null) {
            return withoutCost;
        }
        BigDecimal floor =
                cost.multiply(HUNDRED).divide(HUNDRED.subtract(margin), MathContext.DECIMAL64);
        BigDecimal left = floor.multiply(HUNDRED).divide(price, MathContext.DECIMAL64);
        return HUNDRED.subtract(left);
    }
}
