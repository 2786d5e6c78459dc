package io.sigmagent.agent.application;

import io.sigmagent.agent.store.Catalogue;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Order.Shipment;
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
import io.sigmagent.agent.store.Variant;
import io.sigmagent.agent.turn.Ledger;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.OrderChanges;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Supplier;

/** A store whose every price, stock figure and order is kept in the turn's ledger. */
final class LedgerStore implements Store {

    private final Store store;
    private final Ledger ledger;
    private final OrderDoor door;

    LedgerStore(Store store, Ledger ledger) {
        this(store, ledger, (_, _, question) -> question.get());
    }

    LedgerStore(Store store, Ledger ledger, OrderDoor door) {
        this.store = store;
        this.ledger = ledger;
        this.door = door;
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
        StoreResult<Order> result = door.ask(name, email, () -> store.order(name, email));
        if (result instanceof Found<Order> found) {
            keep("order", found.value(), found);
        }
        return result;
    }

    @Override
    public StoreResult<Shopper> customer(String email) {
        return store.customer(email);
    }

    @Override
    public StoreResult<List<Order>> orders(String customerId) {
        StoreResult<List<Order>> result = store.orders(customerId);
        if (result instanceof Found<List<Order>> found) {
            found.value().forEach(order -> keep("orders", order, found));
        }
        return result;
    }

    @Override
    public StoreResult<OrderDetails> orderDetails(String orderId, OrderOwner owner) {
        StoreResult<OrderDetails> result = store.orderDetails(orderId, owner);
        if (result instanceof Found<OrderDetails> found) {
            keep("order_details", found.value().order(), found);
            OrderChanges.of(found.value(), found.asOf(), found.cached()).forEach(ledger::record);
        }
        return result;
    }

    @Override
    public StoreResult<RefundPreview> refundPreview(
            String orderId, OrderOwner owner, List<OrderPieces> pieces) {
        StoreResult<RefundPreview> result = store.refundPreview(orderId, owner, pieces);
        if (result instanceof Found<RefundPreview> found) {
            RefundPreview preview = found.value();
            ledger.record(OrderChanges.of(preview, found.asOf(), found.cached()));
            for (Money part : List.of(preview.amount(), preview.goods(), preview.shipping())) {
                keep("refund_preview", orderId, Kind.PRICE, part.toString(), found);
            }
        }
        return result;
    }

    private void keep(String tool, Product product, Found<?> found) {
        ledger.saw(product);
        for (Variant variant : product.variants()) {
            keep(tool, variant.id(), Kind.PRICE, variant.price().toString(), found);
            if (variant.compareAt() != null) {
                keep(tool, variant.id(), Kind.PRICE, variant.compareAt() + " before", found);
            }
            keep(tool, variant.id(), Kind.STOCK, stock(variant), found);
        }
    }

    private void keep(String tool, Order order, Found<?> found) {
        ledger.saw(order);
        keep(tool, order.id(), Kind.ORDER, status(order), found);
        keep(tool, order.id(), Kind.PRICE, order.total().toString(), found);
        keep(tool, order.id(), Kind.PRICE, order.refunded().toString(), found);
        for (Order.Line line : order.lines()) {
            keep(tool, order.id(), Kind.PRICE, line.unitPrice().toString(), found);
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

    /** The way to an order in one turn. */
    interface OrderDoor {

        StoreResult<Order> ask(String name, String email, Supplier<StoreResult<Order>> question);
    }
}
