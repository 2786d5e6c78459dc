package io.sigmagent.agent.offers;

import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.turn.Turn;

/** The offers of the shop, for one turn at a time. */
@FunctionalInterface
public interface Offers {

    /** Nobody is offered anything. */
    Offers NONE = (_, _) -> Grants.NONE;

    /** The discounts of that turn, priced by that store. */
    Grants forTurn(Turn turn, Store store);
}
