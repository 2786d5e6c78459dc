package io.sigmagent.integration.shopify.domain;

import java.time.Instant;

/**
 * A call with all that is needed to answer it.
 *
 * @param id a repeat has the same
 * @param deadlineAt an answer after this instant is of no use
 */
public record StoreRequest(String id, String sessionId, Instant deadlineAt, StoreCall call) {

    /** Whether nobody waits for the answer any more. */
    public boolean isLate(Instant now) {
        return !now.isBefore(deadlineAt);
    }
}
