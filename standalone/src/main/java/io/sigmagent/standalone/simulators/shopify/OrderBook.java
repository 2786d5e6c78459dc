package io.sigmagent.standalone.simulators.shopify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** All orders, and those that are about to be cancelled. */
final class OrderBook {

    /** How long the store takes to cancel an order. */
    static final Duration CANCELLING = Duration.ofMillis(600);

    private static final List<String> NOT_CHARGED = List.of("PENDING", "AUTHORIZED", "EXPIRED");

    private final List<Order> orders;
    private final List<CancelJob> jobs = new CopyOnWriteArrayList<>();
    private final List<CancelJob> waiting = new CopyOnWriteArrayList<>();

    OrderBook(List<Order> orders) {
        this.orders = new CopyOnWriteArrayList<>(orders);
    }

    /** As they stand now. */
    List<Order> all(Instant now) {
        for (CancelJob job : waiting.stream().filter(one -> one.isDue(now)).toList()) {
            if (waiting.remove(job)) {
                orders.replaceAll(order ->
                        order.gid().equals(job.orderGid()) ? cancelled(order, job) : order);
            }
        }
        return orders;
    }

    void replace(Order changed) {
        orders.replaceAll(order -> order.number() == changed.number() ? changed : order);
    }

    void cancelLater(CancelJob job) {
        jobs.add(job);
        waiting.add(job);
    }

    boolean isBeingCancelled(Order order) {
        return waiting.stream().anyMatch(job -> job.orderGid().equals(order.gid()));
    }

    @Nullable CancelJob job(String gid) {
        return jobs.stream().filter(job -> job.gid().equals(gid)).findFirst().orElse(null);
    }

    @Nullable String staffNote(Order order) {
        return jobs.stream()
                .filter(job -> job.orderGid().equals(order.gid()))
                .map(CancelJob::staffNote)
                .findFirst()
                .orElse(null);
    }

    /** Money is paid back only where that was asked for; a hold on a card is released. */
    private static Order cancelled(Order order, CancelJob job) {
        OrderState state = order.state().cancelled(job.dueAt(), job.reason());
        if (NOT_CHARGED.contains(state.financial())) {
            return order.cancelled(state.paid("VOIDED"));
        }
        return order.cancelled(job.refunds() ? state.paid("REFUNDED") : state);
    }
}
