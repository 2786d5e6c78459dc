package io.sigmagent.integration.shopify.domain;

import java.util.List;

/** What the store said, as the asker may know it. */
public sealed interface StoreAnswer {

    /** Products that fit, best first; empty = none. */
    record ProductsFound(List<Product> products) implements StoreAnswer {

        public ProductsFound {
            products = List.copyOf(products);
        }
    }

    /** The catalogue. */
    record CatalogueFound(Catalogue catalogue) implements StoreAnswer {}

    /** The order, which is the asker's. */
    record OrderFound(Order order) implements StoreAnswer {}

    /** The customer. */
    record CustomerFound(Customer customer) implements StoreAnswer {}

    /** Nothing of that kind is there, or it is not the asker's to see. */
    record NothingFound() implements StoreAnswer {}

    /**
     * The call failed.
     *
     * @param detail for the log; bears no personal data
     */
    record Failed(ShopFailure.Reason reason, String detail) implements StoreAnswer {}
}
