package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.capacity.PoolLimits;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/**
 * Knows whether a person is there: a desk that is open says so every two seconds. Read by every
 * instance, since sessions of all partitions ask. Safe for use by many threads.
 */
@Component
final class DeskPresence {

    private final PoolLimits limits;
    private final Clock clock;
    private final Map<String, Instant> seen = new ConcurrentHashMap<>();

    DeskPresence(PoolLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Takes any event of agent.capacity; what is not of a desk changes nothing. */
    void take(SpecificRecord event) {
        if (!(event instanceof AgentPresent desk) || desk.getAgent() != Agent.HUMAN) {
            return;
        }
        if (desk.getPresent() && desk.getHealthy()) {
            seen.put(desk.getInstanceId(), clock.instant());
        } else {
            seen.remove(desk.getInstanceId());
        }
    }

    /** Whether a desk was heard of within the silence that is allowed. */
    boolean isHumanThere(Instant now) {
        seen.values().removeIf(at -> !now.isBefore(at.plus(limits.silence())));
        return !seen.isEmpty();
    }
}
