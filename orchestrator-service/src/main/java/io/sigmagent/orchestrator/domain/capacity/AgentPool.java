package io.sigmagent.orchestrator.domain.capacity;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One agent's instances, slots and queue.
 *
 * @param slots in the order in which they were granted
 * @param waiters in the order in which they get a slot
 * @param serviceTime for which a slot is held, smoothed; null = none was returned yet
 * @param waitError by which the wait told first was wrong, smoothed; null = nobody waited yet
 */
public record AgentPool(
        Owner agent,
        List<Instance> instances,
        List<Slot> slots,
        List<Waiter> waiters,
        @Nullable Duration serviceTime,
        @Nullable Duration waitError) {

    public AgentPool {
        instances = List.copyOf(instances);
        slots = List.copyOf(slots);
        waiters = List.copyOf(waiters);
    }

    /** A running agent as it announced itself last; only a healthy one has slots. */
    public record Instance(String id, int capacity, boolean healthy, Instant seenAt) {}

    /** A slot that a session holds, and the instance against whose capacity it counts. */
    public record Slot(String sessionId, String requestId, String instanceId, Instant since) {}

    /**
     * A session that waits.
     *
     * @param returning whether it held this agent before
     * @param position the place told last; null = none
     * @param firstWait the wait told first; null = none
     */
    public record Waiter(
            String sessionId,
            String requestId,
            Tier tier,
            boolean returning,
            Instant since,
            @Nullable Integer position,
            @Nullable Duration firstWait) {}

    /** A pool that nobody announced and nobody asked anything of. */
    public static AgentPool empty(Owner agent) {
        return new AgentPool(agent, List.of(), List.of(), List.of(), null, null);
    }

    /** Slots that there are. */
    public int capacity() {
        return healthy().stream().mapToInt(Instance::capacity).sum();
    }

    /** Instances that have slots. */
    public List<Instance> healthy() {
        return instances.stream().filter(Instance::healthy).toList();
    }

    /** Whether only the times differ at which the instances were seen. */
    public boolean sameButForSight(AgentPool other) {
        return unseen().equals(other.unseen());
    }

    private AgentPool unseen() {
        List<Instance> unseen =
                instances.stream()
                        .map(i -> new Instance(i.id(), i.capacity(), i.healthy(), Instant.EPOCH))
                        .toList();
        return new AgentPool(agent, unseen, slots, waiters, serviceTime, waitError);
    }
}
