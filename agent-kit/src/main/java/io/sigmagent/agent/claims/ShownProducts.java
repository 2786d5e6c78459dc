package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A product is shown with the price and the stock that the store told of that very variant. */
final class ShownProducts implements ClaimCheck.Rule {

    @Override
    public String claim() {
        return "shown product";
    }

    @Override
    public Optional<List<LedgerEntry>> prove(Turn turn, Answer draft, Ledger ledger) {
        List<LedgerEntry> proof = new ArrayList<>();
        for (ShownProduct product : draft.products()) {
            String stock = product.inStock() ? "available" : "unavailable";
            var price = told(ledger, product, Kind.PRICE, product.price().toString());
            var available = told(ledger, product, Kind.STOCK, stock);
            if (price.isEmpty() || available.isEmpty() || !isFormer(ledger, product)) {
                return Optional.empty();
            }
            proof.add(price.get());
            proof.add(available.get());
        }
        return Optional.of(proof);
    }

    /** A crossed-out price is the one of which the store says that it was. */
    private static boolean isFormer(Ledger ledger, ShownProduct product) {
        return product.compareAt() == null
                || told(ledger, product, Kind.PRICE, product.compareAt() + " before").isPresent();
    }

    private static Optional<LedgerEntry> told(
            Ledger ledger, ShownProduct product, Kind kind, String value) {
        return ledger.of(kind)
                .filter(entry -> entry.subject().equals(product.variantId()))
                .filter(entry -> matches(entry, value))
                .findFirst();
    }

    /** Behind "available" stands how many. */
    private static boolean matches(LedgerEntry entry, String value) {
        return entry.value().equals(value)
                || (entry.kind() == Kind.STOCK && entry.value().startsWith(value + " "));
    }
}
