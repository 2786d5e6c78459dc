package io.sigmagent.orchestrator.domain.capacity;

import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Left;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Present;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Requested;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Restarted;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Returned;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Ticked;
import java.time.Instant;

/**
 * Decides who gets the slots of an agent. Pure: the same input gives the same decision. After each
 * event no slot is idle while somebody waits; nobody who holds a slot loses it to a lack of
 * instances, but nobody gets one before there is room.
 */
public final class PoolPolicy {

    private final PoolLimits limits;

    /** Decisions within those limits. */
    public PoolPolicy(PoolLimits limits) {
        this.limits = limits;
    }

    /** What the event makes of the pool. */
    public PoolDecision decide(AgentPool pool, PoolEvent event, Instant now) {
        PoolDraft draft = new PoolDraft(pool, limits, now);
        switch (event) {
            case Present present -> draft.see(present);
            case Left(String instanceId) -> draft.forget(instanceId);
            case Requested request -> draft.enqueue(request);
            case Returned(var sessionId, var requestId) -> draft.release(sessionId, requestId);
            case Ticked() -> {}
            case Restarted() -> draft.seeAll();
        }
        draft.forgetSilent();
        draft.grant();
        draft.tellPlaces();
        return draft.decision();
    }
}
