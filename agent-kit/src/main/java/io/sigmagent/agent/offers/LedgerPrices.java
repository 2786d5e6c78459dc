package io.sigmagent.agent.offers;

import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the store told of prices in a turn.
 *
 * @param ledger of the turn
 */
record LedgerPrices(Ledger ledger) {

    private static final String BEFORE = " before";

    /** The price of a piece before any discount, the dearest that was told; empty = none was. */
    Optional<BigDecimal> of(String variantId) {
        return told(variantId)
                .filter(value -> !value.endsWith(BEFORE))
                .map(LedgerPrices::amount)
                .max(BigDecimal::compareTo);
    }

    /** Whether these are the prices for which the discount was granted. */
    boolean are(Discount granted) {
        BigDecimal price = of(granted.variantId()).orElse(BigDecimal.ZERO);
        BigDecimal list =
                told(granted.variantId())
                        .map(LedgerPrices::amount)
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        return price.compareTo(granted.price().amount()) == 0
                && list.compareTo(granted.listPrice().amount()) == 0;
    }

    private Stream<String> told(String variantId) {
        return ledger.of(Kind.PRICE)
                .filter(entry -> entry.subject().equals(variantId) && !Discount.made(entry))
                .map(entry -> entry.value());
    }

    private static BigDecimal amount(String value) {
        return new BigDecimal(value.split(" ", 2)[0]);
    }
}
