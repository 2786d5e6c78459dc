package io.sigmagent.gateway.domain;

import io.sigmagent.gateway.domain.Health.Part;
import io.sigmagent.gateway.domain.Health.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent instance said that it is there.
 *
 * @param present false when it said goodbye
 * @param detail what is wrong; null = nothing
 */
public record Presence(
        Agent agent,
        String instanceId,
        boolean present,
        boolean healthy,
        @Nullable String detail,
        Instant at) {

    /** After that silence an instance is gone. */
    public static final Duration PATIENCE = Duration.ofSeconds(6);

    /** How an agent is, by what its instances said last. */
    public static Part health(Agent agent, Collection<Presence> said, Instant now) {
        List<Presence> there =
                said.stream()
                        .filter(p -> p.agent() == agent && p.isThere(now))
                        .sorted(Comparator.comparing(Presence::at).reversed())
                        .toList();
        if (there.isEmpty()) {
            return new Part(State.DOWN, null, "no instance announces itself");
        }
        Presence best =
                there.stream().filter(Presence::healthy).findFirst().orElse(there.getFirst());
        long age = Math.max(0, Duration.between(best.at(), now).toMillis());
        return best.healthy()
                ? new Part(State.UP, age, null)
                : new Part(State.DEGRADED, age, best.detail());
    }

    /** Whether it can still be counted on. */
    public boolean isThere(Instant now) {
        return present && at.plus(PATIENCE).isAfter(now);
    }
}
