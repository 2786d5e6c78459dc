package io.sigmagent.orchestrator.domain.capacity;

import io.sigmagent.orchestrator.domain.Tier;
import org.jspecify.annotations.Nullable;

/** Something that happened to an agent's pool. */
public sealed interface PoolEvent {

    /**
     * An instance says that it is there.
     *
     * @param capacity sessions that it serves at once, 1 to 10 000
     */
    record Present(String instanceId, int capacity, boolean healthy) implements PoolEvent {

        private static final int MOST = 10_000;

        public Present {
            if (capacity < 1 || capacity > MOST) {
                throw new IllegalArgumentException(
                        "capacity: " + capacity + " (expected: 1 to " + MOST + ")");
            }
        }
    }

    /** An instance says goodbye. */
    record Left(String instanceId) implements PoolEvent {}

    /** A session asks for a slot; its former request, if it was another, is void. */
    record Requested(String requestId, String sessionId, Tier tier, boolean returning)
            implements PoolEvent {}

    /** A session gives its slot or its place back; null request = whichever it has. */
    record Returned(String sessionId, @Nullable String requestId) implements PoolEvent {}

    /** Time passed. */
    record Ticked() implements PoolEvent {}

    /** Nobody watched the pool for a while: who was there before gets the benefit of the doubt. */
    record Restarted() implements PoolEvent {}
}
