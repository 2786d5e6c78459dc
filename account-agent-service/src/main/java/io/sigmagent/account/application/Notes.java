package io.sigmagent.account.application;

import io.sigmagent.account.domain.Purpose;
import io.sigmagent.agent.turn.Turn;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the account manager noted of the conversation.
 *
 * @param purpose why an order is wanted; null = none is
 * @param awaiting what was asked for; null = nothing
 * @param order the order named last, as "#1042"; null = none
 * @param wrongTries pairs of order and email that were not found, at least 0
 * @param refused the order of the last pair that was not found; null = none
 * @param offeredPerson whether the last answer offered a person
 */
record Notes(
        @Nullable Purpose purpose,
        @Nullable Awaiting awaiting,
        @Nullable String order,
        int wrongTries,
        @Nullable String refused,
        boolean offeredPerson) {

    private static final String PURPOSE = "purpose";
    private static final String AWAITING = "awaiting";
    private static final String ORDER = "order";
    private static final String WRONG_TRIES = "wrong_tries";
    private static final String REFUSED = "refused";
    private static final String OFFERED = "offered";
    private static final String PERSON = "person";

    /** What the customer was asked for. */
    enum Awaiting {
        ORDER_NUMBER,
        EMAIL
    }

    static Notes of(Turn turn) {
        return new Notes(
                turn.noted(PURPOSE).map(Purpose::valueOf).orElse(null),
                turn.noted(AWAITING).map(Awaiting::valueOf).orElse(null),
                turn.noted(ORDER).orElse(null),
                turn.noted(WRONG_TRIES).map(Integer::valueOf).orElse(0),
                turn.noted(REFUSED).orElse(null),
                turn.noted(OFFERED).isPresent());
    }

    /** As the session keeps them. */
    Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        keep(kept, PURPOSE, purpose);
        keep(kept, AWAITING, awaiting);
        keep(kept, ORDER, order);
        keep(kept, WRONG_TRIES, wrongTries == 0 ? null : wrongTries);
        keep(kept, REFUSED, refused);
        keep(kept, OFFERED, offeredPerson ? PERSON : null);
        return kept;
    }

    /** Nothing is asked any more. */
    Notes settled() {
        return new Notes(null, null, order, wrongTries, refused, false);
    }

    /** Something is asked for. */
    Notes asking(Purpose why, Awaiting what, @Nullable String known) {
        return new Notes(why, what, known, wrongTries, refused, false);
    }

    /** A pair was not found. */
    Notes refusing(Purpose why, String wrong) {
        return new Notes(why, Awaiting.ORDER_NUMBER, null, wrongTries + 1, wrong, false);
    }

    /** An order was found; that it is theirs makes the other tries no better. */
    Notes finding(String found) {
        return new Notes(null, null, found, wrongTries, null, false);
    }

    /** A person is offered. */
    Notes offeringPerson() {
        return new Notes(purpose, awaiting, order, wrongTries, refused, true);
    }

    private static void keep(Map<String, String> kept, String name, @Nullable Object value) {
        if (value != null) {
            kept.put(name, value.toString());
        }
    }
}
