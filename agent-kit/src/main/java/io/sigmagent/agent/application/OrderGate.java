package io.sigmagent.agent.application;

import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.StoreResult;
import io.sigmagent.agent.turn.Turn;
import java.util.function.Supplier;

/** Stands before the orders, so that nobody finds one by guessing. */
@FunctionalInterface
public interface OrderGate {

    /** Lets every question through. */
    OrderGate OPEN = (_, _, _, question) -> question.get();

    /** The store's answer about the order of that name and email, or why it is not asked. */
    StoreResult<Order> ask(
            Turn turn, String name, String email, Supplier<StoreResult<Order>> question);
}
