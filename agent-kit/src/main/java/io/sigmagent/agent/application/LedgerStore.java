package io.sigmagent.agent.application;

import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Order.Shipment;
import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.store.ProductQuery;
import io.sigmagent.agent.store.Shopper;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.util.List;
import java.util.StringJoiner;

/** A store whose every price, stock figure and order is kept in the turn's ledger. */
final class LedgerStore implements Store {

    private final Store store;
    private final Ledger ledger;

    LedgerStore(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public StoreResult<List<Product>> searchProducts(ProductQuery query) {
        StoreResult<List<Product>> result = store.searchProducts(query);
        if (result instanceof Found<List<Product>> found) {
            found.value().forEach(product -> keep("search_products", product, found));
        }
        return result;
    }

    @Override
    public StoreResult<Product> product(String productId) {
        StoreResult<Product> result = store.product(productId);
        if (result instanceof Found<Product> found) {
            keep("product", found.value(), found);
        }
        return result;
    }

    @Override
    public StoreResult<Catalogue> catalogue() {
        return store.catalogue();
    }

    @Override
    public StoreResult<Order> order(String name, String email) {
        StoreResult<Order> result = store.order(name, email);
        if (result instanceof Found<Order> found) {
            keep(found.value(), found);
        }
        return result;
    }

    @Override
    public StoreResult<Shopper> customer(String email) {
        return store.customer(email);
    }

    private void keep(String tool, Product product, Found<?> found) {
        for (Variant variant : product.variants()) {
            keep(tool, variant.id(), Kind.PRICE, variant.price().toString(), found);
            if (variant.compareAt() != null) {
                keep(tool, variant.id(), Kind.PRICE, variant.compareAt() + " before", found);
            }
            keep(tool, variant.id(), Kind.STOCK, stock(variant), found);
        }
    }

    private void keep(Order order, Found<?> found) {
        keep("order", order.id(), Kind.ORDER, status(order), found);
        keep("order", order.id(), Kind.PRICE, order.total().toString(), found);
        keep("order", order.id(), Kind.PRICE, order.refunded().toString(), found);
        for (Order.Line line : order.lines()) {
            keep("order", order.id(), Kind.PRICE, line.unitPrice().toString(), found);
        }
    }

    private void keep(String tool, String subject, Kind kind, String value, Found<?> found) {
        ledger.record(new LedgerEntry(tool, subject, kind, value, found.asOf(), found.cached()));
    }

    private static String status(Order order) {
        StringJoiner words = new StringJoiner(" ");
        words.add(order.name()).add(order.payment().name()).add(order.fulfillment().name());
        if (order.isCancelled()) {
            words.add("CANCELLED");
        }
        if (!order.refunded().isZero()) {
            words.add("REFUNDED");
        }
        if (!order.shipments().isEmpty()) {
            words.add("SENT");
        }
        if (order.shipments().stream().anyMatch(Shipment::isDelivered)) {
            words.add("DELIVERED");
        }
        return words.toString();
    }

    private static String stock(Variant variant) {
        String pieces = variant.inventory() == null ? "" : " " + variant.inventory();
        return (variant.availableForSale() ? "available" : "unavailable") + pieces;
    }
}
