package io.sigmagent.account.application;

import io.sigmagent.agent.offers.Discount;
import io.sigmagent.agent.turn.Turn;

/** Tells the world what was offered, so that it can be accounted for. */
@FunctionalInterface
public interface OfferEvents {

    /** Tells nobody. */
    OfferEvents NONE = (_, _) -> {};

    /** The customer of that turn was offered this; told at least once. */
    void offered(Turn turn, Discount discount);
}
