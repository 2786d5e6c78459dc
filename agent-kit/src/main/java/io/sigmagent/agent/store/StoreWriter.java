package io.sigmagent.agent.store;

import io.sigmagent.agent.store.StoreResult.Failure;

/**
 * Writes into the shop's store, each thing once: the same purpose with the same arguments in the
 * same session brings the first result, in whatever turn it is asked. From the first write on the
 * turn can't be superseded.
 */
@FunctionalInterface
public interface StoreWriter {

    /** Writes nothing and says that there is no store. */
    StoreWriter NONE = (_, _) -> new WriteResult.Failed(Failure.NOT_CONFIGURED);

    /**
     * Writes, and waits for the result no longer than the turn has time; never throws because the
     * store is away.
     *
     * @param purpose what it is for, for instance "draft_order:1"
     */
    WriteResult write(String purpose, StoreWrite write);
}
