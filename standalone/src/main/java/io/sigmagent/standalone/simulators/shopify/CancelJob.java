package io.sigmagent.standalone.simulators.shopify;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A cancellation that the store takes up a moment later. */
record CancelJob(
        long id,
        String orderGid,
        String reason,
        boolean refunds,
        @Nullable String staffNote,
        Instant dueAt) {

    String gid() {
        return Gid.of("Job", id);
    }

    boolean isDue(Instant now) {
        return !now.isBefore(dueAt);
    }
}
