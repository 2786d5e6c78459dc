package io.sigmagent.agent.turn;

import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.Variant;
import org.jspecify.annotations.Nullable;

/**
 * A product as it was shown to the customer.
 *
 * @param id product id, a Shopify GID
 * @param variantId id of the variant whose price is shown
 * @param title as in the catalogue
 * @param price what that variant costs now
 * @param compareAt the former price of a sale; null = no sale
 * @param inStock whether it can be bought now
 * @param imageUrl picture; null = none
 * @param url page in the shop; null = not published there
 */
public record ShownProduct(
        String id,
        String variantId,
        String title,
        Money price,
        @Nullable Money compareAt,
        boolean inStock,
        @Nullable String imageUrl,
        @Nullable String url) {

    /** A product with its cheapest variant that can be bought. */
    public static ShownProduct of(Product product) {
        return of(product, product.cheapest());
    }

    /** A product with one of its variants. */
    public static ShownProduct of(Product product, Variant variant) {
        return new ShownProduct(
                product.id(),
                variant.id(),
                product.title(),
                variant.price(),
                variant.compareAt(),
                variant.availableForSale(),
                product.imageUrl(),
                product.url());
    }
}
