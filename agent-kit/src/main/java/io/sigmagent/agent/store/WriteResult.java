package io.sigmagent.agent.store;

import io.sigmagent.agent.store.StoreResult.Failure;
import java.time.Instant;
import java.util.List;

/** What came of a write. */
public sealed interface WriteResult {

    /**
     * The draft order is there, made now or when the same was asked before.
     *
     * @param order the draft order
     * @param asOf when the store said so
     */
    record Made(DraftOrder order, Instant asOf) implements WriteResult {}

    /**
     * The draft order is gone.
     *
     * @param draftOrderId a Shopify GID
     * @param asOf when the store said so
     */
    record Withdrawn(String draftOrderId, Instant asOf) implements WriteResult {}

    /**
     * The store does not take it; nothing was made.
     *
     * @param fields what it does not take, for instance "lineItems.0.variantId"
     */
    record Refused(List<String> fields) implements WriteResult {

        public Refused {
            fields = List.copyOf(fields);
        }
    }

    /**
     * There is no result. It may have been made all the same, so nothing may be claimed, and the
     * same write asked again tells which.
     *
     * @param reason why
     */
    record Failed(Failure reason) implements WriteResult {}
}
