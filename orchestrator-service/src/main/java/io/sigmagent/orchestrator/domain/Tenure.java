package io.sigmagent.orchestrator.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Who has a session, and who had it.
 *
 * @param since when the owner got it
 * @param former who had it before, each once, latest first
 * @param held how long each owner had this conversation, the owner of now not counted
 * @param epoch grows with every change of owner and every operator message, from 0
 */
public record Tenure(
        Owner owner, Instant since, List<Owner> former, Map<Owner, Duration> held, long epoch) {

    public Tenure {
        former = List.copyOf(former);
        held = Map.copyOf(held);
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch: " + epoch + " (expected: >= 0)");
        }
    }

    /** Nobody has it yet. */
    static Tenure none(Instant now) {
        return new Tenure(Owner.NOBODY, now, List.of(), Map.of(), 0);
    }

    /** Somebody else has it from now on; whoever had it may no longer speak. */
    Tenure passedTo(Owner next, Instant now) {
        SequencedSet<Owner> before = new LinkedHashSet<>(former);
        if (owner != Owner.NOBODY) {
            before.addFirst(owner);
        }
        return new Tenure(next, now, List.copyOf(before), heldUntil(now), epoch + 1);
    }

    /** The same owner; what was asked of agents before is void. */
    Tenure raised() {
        return new Tenure(owner, since, former, held, epoch + 1);
    }

    /** The next conversation forgets who had the old one. */
    Tenure forgotten() {
        return new Tenure(owner, since, List.of(), Map.of(), epoch);
    }

    /** The agent that had this conversation longest; SBDR if none had. */
    Owner longestAgent(Instant now) {
        return heldUntil(now).entrySet().stream()
                .filter(entry -> entry.getKey().answersInTurns())
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Owner.SBDR);
    }

    /** The agent that had the session before the owner of now; SBDR if none had. */
    Owner lastAgent() {
        return former.stream().filter(Owner::answersInTurns).findFirst().orElse(Owner.SBDR);
    }

    /** Whether nobody has it since that owner. */
    boolean endedWith(Owner last) {
        return owner == Owner.NOBODY && !former.isEmpty() && former.getFirst() == last;
    }

    /** The agent that had the session before the agent of now; nobody if none had. */
    Owner agentBefore() {
        return former.stream()
                .filter(Owner::answersInTurns)
                .filter(agent -> agent != owner)
                .findFirst()
                .orElse(Owner.NOBODY);
    }

    private Map<Owner, Duration> heldUntil(Instant now) {
        Map<Owner, Duration> all = new EnumMap<>(Owner.class);
        all.putAll(held);
        if (owner != Owner.NOBODY) {
            all.merge(owner, Duration.between(since, now), Duration::plus);
        }
        return all;
    }
}
