package io.sigmagent.agent.application;

import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.OrderDetails;
import io.sigmagent.agent.store.OrderOwner;
import io.sigmagent.agent.store.OrderPieces;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.ProductQuery;
import io.sigmagent.agent.store.RefundPreview;
import io.sigmagent.agent.store.Shopper;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.StoreResult.Nothing;
import java.util.List;

/**
 * The store as the turn's agent may see it: the whole catalogue, and of customers and orders only
 * those of the turn's own customer. Anything else looks as if it were not there.
 *
 * @param store the shop's
 * @param rights of the turn
 */
record OwnStore(Store store, Rights rights) implements Store {

    @Override
    public StoreResult<List<Product>> searchProducts(ProductQuery query) {
        return store.searchProducts(query);
    }

    @Override
    public StoreResult<Product> product(String productId) {
        return store.product(productId);
    }

    @Override
    public StoreResult<Catalogue> catalogue() {
        return store.catalogue();
    }

    @Override
    public StoreResult<Order> order(String name, String email) {
        return rights.allowOrder(name, email) ? store.order(name, email) : new Nothing<>();
    }

    @Override
    public StoreResult<Shopper> customer(String email) {
        return rights.allowCustomer(email) ? store.customer(email) : new Nothing<>();
    }

    /** Orders that bear another customer are not told, even if the store should tell them. */
    @Override
    public StoreResult<List<Order>> orders(String customerId) {
        if (!rights.allowOrdersOf(customerId)) {
            return new Nothing<>();
        }
        StoreResult<List<Order>> result = store.orders(customerId);
        return result instanceof Found<List<Order>>(var orders, var asOf, var cached)
                ? new Found<>(
                        orders.stream()
                                .filter(order -> customerId.equals(order.customerId()))
                                .toList(),
                        asOf,
                        cached)
                : result;
    }

    @Override
    public StoreResult<OrderDetails> orderDetails(String orderId, OrderOwner owner) {
        return rights.allowDetails(owner) ? store.orderDetails(orderId, owner) : new Nothing<>();
    }

    @Override
    public StoreResult<RefundPreview> refundPreview(
            String orderId, OrderOwner owner, List<OrderPieces> pieces) {
        return rights.allowDetails(owner)
                ? store.refundPreview(orderId, owner, pieces)
                : new Nothing<>();
    }
}
