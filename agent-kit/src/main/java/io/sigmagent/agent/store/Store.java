package io.sigmagent.agent.store;

import java.util.List;

/**
 * The shop's store, as an agent may ask it in a turn. Calls wait on the virtual thread of the turn
 * and never longer than the turn has time; they never throw because the store is away.
 */
public interface Store {

    /** Products that fit, best first; none that fit = {@link StoreResult.Nothing}. */
    StoreResult<List<Product>> searchProducts(ProductQuery query);

    /** The product of that id. */
    StoreResult<Product> product(String productId);

    /** What the shop sells at all. */
    StoreResult<Catalogue> catalogue();

    /**
     * The order of that name, with or without #, if it bears that email; a wrong email looks the
     * same as a wrong name.
     */
    StoreResult<Order> order(String name, String email);

    /** The customer with that email. */
    StoreResult<Shopper> customer(String email);
}
