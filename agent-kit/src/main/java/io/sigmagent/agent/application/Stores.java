package io.sigmagent.agent.application;

import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreWriter;
import io.sigmagent.agent.turn.Turn;

/** The shop's store, for one turn at a time. */
public interface Stores {

    /** The store as that turn may ask it: in its session and not beyond its deadline. */
    Store forTurn(Turn turn);

    /** The writer of that turn. */
    default StoreWriter writerFor(Turn turn) {
        return StoreWriter.NONE;
    }
}
