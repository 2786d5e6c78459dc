package io.sigmagent.account.application;

import io.sigmagent.agent.turn.Turn;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was shown to the customer before their yes.
 *
 * @param productId a Shopify GID
 * @param variantId a Shopify GID
 * @param pieces at least 1
 * @param percent the discount that was offered with it; null = none
 */
record Wish(String productId, String variantId, int pieces, @Nullable BigDecimal percent) {

    static final String NOTE = "ordering";

    /** What the last answer asked a yes for. */
    static Optional<Wish> of(Turn turn) {
        return turn.noted(NOTE).map(Wish::read);
    }

    /** The same with that discount. */
    Wish with(BigDecimal discount) {
        return new Wish(productId, variantId, pieces, discount);
    }

    String text() {
        String whole = pieces + " " + productId + " " + variantId;
        return percent == null ? whole : whole + " " + percent.toPlainString();
    }

    private static Wish read(String noted) {
        String[] parts = noted.split(" ", -1);
        return new Wish(
                parts[1],
                parts[2],
                Integer.parseInt(parts[0]),
                parts.length > 3 ? new BigDecimal(parts[3]) : null);
    }
}
