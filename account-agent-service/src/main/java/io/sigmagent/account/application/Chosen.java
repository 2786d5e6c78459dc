package io.sigmagent.account.application;

import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.turn.FactValue.Quantity;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.ShownProduct;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The product that the talk is about, as the store knows it now.
 *
 * @param product the product
 * @param variant what is bought of it
 */
record Chosen(Product product, Variant variant) {

    private static final int MOST_PIECES = 99;

    /** Which of the products shown is meant: the one that is named, else the only one. */
    static Optional<ShownProduct> shown(Turn turn) {
        String said = turn.text().toLowerCase(Locale.ROOT);
        List<ShownProduct> named =
                turn.shown().stream()
                        .filter(one -> said.contains(one.title().toLowerCase(Locale.ROOT)))
                        .toList();
        if (named.size() == 1) {
            return Optional.of(named.getFirst());
        }
        return named.isEmpty() && turn.shown().size() == 1
                ? Optional.of(turn.shown().getFirst())
                : Optional.empty();
    }

    /** That variant as the store tells it now; its price is in the ledger then. */
    static Optional<Chosen> of(Toolbox toolbox, String productId, String variantId) {
        return toolbox.store()
                .product(productId)
                .found()
                .flatMap(product ->
                        product.variant(variantId).map(variant -> new Chosen(product, variant)));
    }

    /** How many pieces the customer spoke of; 1 if they did not. */
    static int pieces(Turn turn) {
        return turn.fact(Factor.QUANTITY)
                .map(fact -> fact.value() instanceof Quantity(int pieces) ? pieces : 1)
                .map(pieces -> Math.min(pieces, MOST_PIECES))
                .orElse(1);
    }

    String title() {
        return product.title();
    }
}
