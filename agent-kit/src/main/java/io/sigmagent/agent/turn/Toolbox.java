package io.sigmagent.agent.turn;

import io.sigmagent.agent.store.Store;
import java.time.Instant;

/** What a brain may use in one turn; all that the tools tell is kept in the ledger. */
public interface Toolbox {

    /** The store; what it tells is kept in the ledger. */
    Store store();

    /** What the tools told so far in this turn. */
    Ledger ledger();

    /** When the turn was taken up. */
    Instant now();
}
