package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.Health.Part;
import io.sigmagent.gateway.domain.Presence;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The agent instances that announced themselves. */
public final class Agents {

    private final Clock clock;
    private final Map<String, Presence> byInstance = new ConcurrentHashMap<>();

    /** Nobody is there yet. */
    public Agents(Clock clock) {
        this.clock = clock;
    }

    /** An instance said how it is. */
    public void tell(Presence presence) {
        Instant now = clock.instant();
        byInstance.put(presence.instanceId(), presence);
        byInstance.values().removeIf(old -> !old.isThere(now));
    }

    /** How an agent is. */
    public Part health(Agent agent) {
        return Presence.health(agent, byInstance.values(), clock.instant());
    }
}
