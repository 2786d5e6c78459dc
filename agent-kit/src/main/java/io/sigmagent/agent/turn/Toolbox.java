package io.sigmagent.agent.turn;

import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreWriter;
import java.time.Instant;

/** What a brain may use in one turn; all that the tools tell is kept in the ledger. */
public interface Toolbox {

    /** The store; what it tells is kept in the ledger. */
    Store store();

    /** Writes into the store; what it did is kept in the ledger. */
    StoreWriter writer();

    /** What the tools told so far in this turn. */
    Ledger ledger();

    /** When the turn was taken up. */
    Instant now();
}
