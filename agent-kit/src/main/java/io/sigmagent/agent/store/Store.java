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

    /**
     * The latest ten orders of a customer, latest first; none = {@link StoreResult.Nothing}. Only
     * for that customer, with a verified identity.
     */
    StoreResult<List<Order>> orders(String customerId);

    /**
     * What may still be done with an order, and where it goes; an order of somebody else is not
     * found. Only for a customer with a verified identity.
     */
    StoreResult<OrderDetails> orderDetails(String orderId, OrderOwner owner);

    /**
     * What the store would pay back for these pieces, or for the whole order if there are none;
     * nothing is paid. Only for a customer with a verified identity.
     */
    StoreResult<RefundPreview> refundPreview(
            String orderId, OrderOwner owner, List<OrderPieces> pieces);
}
