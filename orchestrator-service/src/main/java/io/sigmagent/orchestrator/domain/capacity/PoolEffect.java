package io.sigmagent.orchestrator.domain.capacity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Something that a pool's decision wants the world to know. */
public sealed interface PoolEffect {

    /** The session that it is about. */
    String sessionId();

    /** The request that it answers. */
    String requestId();

    /**
     * A slot is the session's from now on.
     *
     * @param expected the wait told first; null = none was told
     */
    record Granted(
            String sessionId,
            String requestId,
            String instanceId,
            Duration waited,
            @Nullable Duration expected)
            implements PoolEffect {}

    /** A session that asks again is told again that it holds its slot. */
    record GrantRepeated(String sessionId, String requestId, String instanceId)
            implements PoolEffect {}

    /** A session's place in the queue, 1 = next; the wait is in whole seconds. */
    record PlaceTold(String sessionId, String requestId, int position, Duration expectedWait)
            implements PoolEffect {}

    /** A slot is no longer the session's. */
    record Freed(String sessionId, String requestId) implements PoolEffect {}
}
