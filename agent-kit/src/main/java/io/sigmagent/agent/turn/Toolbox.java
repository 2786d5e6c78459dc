package io.sigmagent.agent.turn;

import io.sigmagent.agent.offers.Discounts;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreWriter;
import java.time.Instant;

/** What a brain may use in one turn; all that the tools tell is kept in the ledger. */
public interface Toolbox {

    /** The store; what it tells is kept in the ledger. */
    Store store();

    /**
     * Writes into the store; what it did is kept in the ledger. A draft order is made only of
     * variants whose price the store told in this turn, and not above the shop's limit.
     */
    StoreWriter writer();

    /** The shop's own pages; what they tell is kept in the ledger. */
    Knowledge knowledge();

    /** The way to a discount; what is granted is kept in the ledger. */
    Discounts discounts();

    /** What the tools told so far in this turn. */
    Ledger ledger();

    /** When the turn was taken up. */
    Instant now();
}
