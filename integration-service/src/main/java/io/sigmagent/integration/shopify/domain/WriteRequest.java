package io.sigmagent.integration.shopify.domain;

import java.time.Instant;

/**
 * A write with all that is needed to make it.
 *
 * @param id a repeat has the same
 * @param deadlineAt what has not begun by then is not made
 * @param key what makes it once
 */
public record WriteRequest(
        String id, String sessionId, Instant deadlineAt, WriteKey key, StoreWrite write) {

    /** Whether nobody waits for it any more. */
    public boolean isLate(Instant now) {
        return !now.isBefore(deadlineAt);
    }
}
