package io.sigmagent.orchestrator.domain.capacity;

import java.util.List;

/**
 * What an event makes of a pool.
 *
 * @param after the pool from now on
 * @param effects what the world gets to know, in order
 */
public record PoolDecision(AgentPool after, List<PoolEffect> effects) {

    public PoolDecision {
        effects = List.copyOf(effects);
    }
}
