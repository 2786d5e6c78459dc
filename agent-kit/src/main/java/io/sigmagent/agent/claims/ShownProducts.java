package io.sigmagent.agent.claims;

import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.ShownProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A product is shown with the price and the stock that the store told of that very variant. */
final class ShownProducts implements ClaimCheck.Rule {

    @Override
    public String claim() {
        return "shown product";
    }

    @Override
    public Finding prove(Draft draft) {
        List<LedgerEntry> proof = new ArrayList<>();
        for (ShownProduct product : draft.answer().products()) {
            String stock = product.inStock() ? "available" : "unavailable";
            var price = told(draft, product, Kind.PRICE, product.price().toString());
            var available = told(draft, product, Kind.STOCK, stock);
            if (price.isEmpty()
                    || available.isEmpty()
                    || !isFormer(draft, product)
                    || !isItself(draft, product)) {
                return new Finding.Unproven(product.title());
            }
            proof.add(price.get());
            proof.add(available.get());
        }
        return new Finding.Proven(proof);
    }

    /** A crossed-out price is the one of which the store says that it was. */
    private static boolean isFormer(Draft draft, ShownProduct product) {
        return product.compareAt() == null
                || told(draft, product, Kind.PRICE, product.compareAt() + " before").isPresent();
    }

    /** It bears its own name and links; a former turn's ledger need not know them. */
    private static boolean isItself(Draft draft, ShownProduct shown) {
        List<Product> known =
                draft.ledger().products().stream()
                        .filter(product -> product.variant(shown.variantId()).isPresent())
                        .toList();
        return known.isEmpty()
                || known.stream()
                        .map(product ->
                                ShownProduct.of(
                                        product, product.variant(shown.variantId()).orElseThrow()))
                        .anyMatch(told ->
                                told.id().equals(shown.id())
                                        && told.title().equals(shown.title())
                                        && isLink(told.url(), shown.url())
                                        && isLink(told.imageUrl(), shown.imageUrl()));
    }

    private static boolean isLink(@Nullable String told, @Nullable String shown) {
        return shown == null || shown.equals(told);
    }

    private static Optional<LedgerEntry> told(
            Draft draft, ShownProduct product, Kind kind, String value) {
        return draft.told(kind)
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
