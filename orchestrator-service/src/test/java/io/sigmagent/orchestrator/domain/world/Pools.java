package io.sigmagent.orchestrator.domain.world;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.orchestrator.domain.Slot;
import io.sigmagent.orchestrator.domain.capacity.AgentPool;
import io.sigmagent.orchestrator.domain.capacity.PoolDecision;
import io.sigmagent.orchestrator.domain.capacity.PoolEffect;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent;
import io.sigmagent.orchestrator.domain.capacity.PoolLimits;
import io.sigmagent.orchestrator.domain.capacity.PoolPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The three agents' pools, and the laws of slots. */
final class Pools {

    private static final PoolLimits LIMITS =
            new PoolLimits(Duration.ofSeconds(6), Duration.ofMinutes(2), Duration.ofMinutes(3));

    private final PoolPolicy policy = new PoolPolicy(LIMITS);
    private final Map<Owner, AgentPool> pools = new EnumMap<>(Owner.class);
    private final Keyed<SessionEvent> commands;
    private int told;

    Pools(Keyed<SessionEvent> commands) {
        this.commands = commands;
    }

    void happens(Owner agent, PoolEvent event, Instant now) {
        AgentPool before = pools.getOrDefault(agent, AgentPool.empty(agent));
        PoolDecision decision = policy.decide(before, event, now);
        Law.require(decision.equals(policy.decide(before, event, now)), "the same again", event);
        AgentPool after = decision.after();
        pools.put(agent, after);
        boolean grants = decision.effects().stream().anyMatch(PoolEffect.Granted.class::isInstance);
        int held = after.slots().size();
        Law.require(!grants || held <= after.capacity(), "no grant above capacity", after);
        Law.require(
                after.waiters().isEmpty() || held >= after.capacity(),
                "no slot idle while somebody waits",
                after);
        decision.effects().forEach(effect -> tell(agent, effect));
    }

    /** With nothing under way, pools and sessions know the same. */
    void rest(Collection<Session> sessions) {
        for (AgentPool pool : pools.values()) {
            for (AgentPool.Slot slot : pool.slots()) {
                Law.require(
                        isOf(sessions, pool.agent(), slot.sessionId(), slot.requestId(), true),
                        "a slot is of exactly one session",
                        slot);
            }
            for (AgentPool.Waiter waiter : pool.waiters()) {
                Law.require(
                        isOf(sessions, pool.agent(), waiter.sessionId(), waiter.requestId(), false),
                        "who waits is one session",
                        waiter);
            }
        }
        long inPools =
                pools.values().stream()
                        .mapToLong(pool -> pool.slots().size() + pool.waiters().size())
                        .sum();
        long inSessions = sessions.stream().filter(session -> session.slot() != null).count();
        Law.require(inPools == inSessions, "no slot is lost", inPools, inSessions);
    }

    private static boolean isOf(
            Collection<Session> sessions, Owner agent, String id, String request, boolean held) {
        return sessions.stream()
                .filter(session -> session.id().equals(id))
                .anyMatch(session -> {
                    Slot slot = session.slot();
                    return slot != null
                            && slot.agent() == agent
                            && slot.requestId().equals(request)
                            && slot.held() == held;
                });
    }

    private void tell(Owner agent, PoolEffect effect) {
        switch (effect) {
            case PoolEffect.Granted granted -> grant(agent, granted);
            case PoolEffect.GrantRepeated again -> grant(agent, again);
            case PoolEffect.PlaceTold place ->
                    commands.put(
                            place.sessionId(),
                            new SessionEvent.PlaceSet(
                                    "place:" + ++told,
                                    place.requestId(),
                                    new Slot.Place(
                                            place.position(),
                                            (int) place.expectedWait().toSeconds())));
            case PoolEffect.Freed _ -> {}
        }
    }

    private void grant(Owner agent, PoolEffect effect) {
        commands.put(
                effect.sessionId(),
                new SessionEvent.SlotGranted(
                        "granted:" + effect.requestId(), agent, effect.requestId()));
    }
}
