package io.sigmagent.account.application;

import io.sigmagent.account.application.Notes.Awaiting;
import io.sigmagent.account.domain.Mentions;
import io.sigmagent.agent.store.Order;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Found;
import io.sigmagent.agent.store.StoreResult.Nothing;
import io.sigmagent.agent.turn.HistoryLine;
import io.sigmagent.agent.turn.Turn;
import java.util.Optional;
import java.util.function.Function;

/** Finds the order that the customer means; never says which half of a wrong pair is wrong. */
final class OrderDesk {

    /** Wrong pairs after which no more are tried. */
    static final int MOST_WRONG_TRIES = 5;

    private OrderDesk() {}

    /** What came of looking for an order. */
    sealed interface Lookup {

        /** Which order is not known yet. */
        record NumberMissing() implements Lookup {}

        /** Its email is not known yet. */
        record EmailMissing(String number) implements Lookup {}

        /** There it is. */
        record Known(Found<Order> found, String email) implements Lookup {}

        /** There is no order with that number and email. */
        record Unknown(String number) implements Lookup {}

        /** Too many wrong pairs. */
        record Locked() implements Lookup {}

        /** The store can't be asked now. */
        record Away(String number) implements Lookup {}
    }

    static Lookup find(Turn turn, Notes notes, Store store) {
        if (notes.wrongTries() >= MOST_WRONG_TRIES) {
            return new Lookup.Locked();
        }
        Optional<String> number = number(turn, notes);
        if (number.isEmpty()) {
            return new Lookup.NumberMissing();
        }
        return email(turn)
                .map(email -> ask(number.get(), email, store))
                .orElseGet(() -> new Lookup.EmailMissing(number.get()));
    }

    private static Lookup ask(String number, String email, Store store) {
        return switch (store.order(number, email)) {
            case Found<Order> found -> new Lookup.Known(found, email);
            case Nothing<Order> _ -> new Lookup.Unknown(number);
            case Failed<Order> _ -> new Lookup.Away(number);
        };
    }

    /** From the messages, else from what was said before; not one that was just refused. */
    private static Optional<String> number(Turn turn, Notes notes) {
        boolean newEmail = Mentions.emailIn(turn.text()).isPresent();
        return Mentions.orderIn(turn.text(), notes.awaiting() == Awaiting.ORDER_NUMBER)
                .or(() ->
                        before(turn, notes)
                                .filter(number -> newEmail || !number.equals(notes.refused())));
    }

    private static Optional<String> before(Turn turn, Notes notes) {
        return Optional.ofNullable(notes.order())
                .or(() -> inHistory(turn, line -> Mentions.orderIn(line, false)))
                .or(() -> Optional.ofNullable(notes.refused()));
    }

    private static Optional<String> email(Turn turn) {
        return Mentions.emailIn(turn.text())
                .or(() -> inHistory(turn, Mentions::emailIn))
                .or(() -> Optional.ofNullable(turn.customer().email()));
    }

    private static Optional<String> inHistory(
            Turn turn, Function<String, Optional<String>> finder) {
        return turn.history().reversed().stream()
                .filter(HistoryLine::isCustomers)
                .map(line -> finder.apply(line.text()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
