package io.sigmagent.agent.turn;

import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Product;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Every tool result of one turn, in the order in which they came. */
public final class Ledger {

    private final List<LedgerEntry> entries = new CopyOnWriteArrayList<>();
    private final List<Product> products = new CopyOnWriteArrayList<>();
    private final List<Order> orders = new CopyOnWriteArrayList<>();

    /** Keeps an entry. */
    public void record(LedgerEntry entry) {
        entries.add(entry);
    }

    /** Keeps a product that the store told of, so that its names and figures are known. */
    public void saw(Product product) {
        products.add(product);
    }

    /** Keeps an order that the store told of. */
    public void saw(Order order) {
        orders.add(order);
    }

    /** The products that the store told of. */
    public List<Product> products() {
        return List.copyOf(products);
    }

    /** The orders that the store told of. */
    public List<Order> orders() {
        return List.copyOf(orders);
    }

    /** All entries. */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /** Entries of that kind. */
    public Stream<LedgerEntry> of(LedgerEntry.Kind kind) {
        return entries.stream().filter(entry -> entry.kind() == kind);
    }
}
