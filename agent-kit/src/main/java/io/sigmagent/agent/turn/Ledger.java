package io.sigmagent.agent.turn;

import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Product;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Every tool result of one turn, in the order in which they came. */
public final class Ledger {

    private static final String GUIDE = "guide";

    private final List<LedgerEntry> entries;
    private final List<Product> products;
    private final List<Order> orders;
    private final boolean open;

    /** An empty one. */
    public Ledger() {
        this.entries = new CopyOnWriteArrayList<>();
        this.products = new CopyOnWriteArrayList<>();
        this.orders = new CopyOnWriteArrayList<>();
        this.open = true;
    }

    private Ledger(Ledger shared) {
        this.entries = shared.entries;
        this.products = shared.products;
        this.orders = shared.orders;
        this.open = false;
    }

    /**
     * The same ledger for a brain: it proves what the tools told, so a brain can add nothing to it
     * but which step of a guide it tells.
     */
    public Ledger asReadByBrains() {
        return new Ledger(this);
    }

    /** Keeps an entry. */
    public void record(LedgerEntry entry) {
        boolean isGuide = entry.kind() == LedgerEntry.Kind.GUIDE && entry.tool().equals(GUIDE);
        if (open || isGuide) {
            entries.add(entry);
        }
    }

    /** Keeps a product that the store told of, so that its names and figures are known. */
    public void saw(Product product) {
        if (open) {
            products.add(product);
        }
    }

    /** Keeps an order that the store told of. */
    public void saw(Order order) {
        if (open) {
            orders.add(order);
        }
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
