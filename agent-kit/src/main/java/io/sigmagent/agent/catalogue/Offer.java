package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.turn.ShownProduct;

/**
 * A product with the variant whose price is shown.
 *
 * @param product the product
 * @param variant one of its variants
 */
public record Offer(Product product, Variant variant) {

    /** What it costs now. */
    public Money price() {
        return variant.price();
    }

    /** Title, with the variant where there are several. */
    public String title() {
        return variant.isOnlyOne() || product.variants().size() == 1
                ? product.title()
                : product.title() + " (" + variant.title() + ")";
    }

    /** What the catalogue says of it. */
    public SpecSheet sheet() {
        return SpecSheet.of(product, variant);
    }

    /** As it is shown. */
    public ShownProduct shown() {
        return ShownProduct.of(product, variant);
    }
}
