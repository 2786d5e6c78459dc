package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.capacity.AgentPool;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An agent's slots and queue as our other services may see them; null seconds = not measured yet.
 */
record PoolView(
        String agent,
        int instances,
        int capacity,
        int held,
        int waiting,
        @Nullable Double meanServiceSeconds,
        @Nullable Double waitErrorSeconds) {

    static PoolView of(AgentPool pool) {
        return new PoolView(
                ValueCodec.wireName(pool.agent()),
                pool.healthy().size(),
                pool.capacity(),
                pool.slots().size(),
                pool.waiters().size(),
                ValueCodec.mapped(pool.serviceTime(), PoolView::seconds),
                ValueCodec.mapped(pool.waitError(), PoolView::seconds));
    }

    private static Double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
