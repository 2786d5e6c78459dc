package io.sigmagent.orchestrator.domain.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.capacity.AgentPool.Instance;
import io.sigmagent.orchestrator.domain.capacity.AgentPool.Slot;
import io.sigmagent.orchestrator.domain.capacity.AgentPool.Waiter;
import io.sigmagent.orchestrator.domain.capacity.PoolEffect.Freed;
import io.sigmagent.orchestrator.domain.capacity.PoolEffect.Granted;
import io.sigmagent.orchestrator.domain.capacity.PoolEffect.PlaceTold;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Requested;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Returned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Watches a pool through a history and checks after each event what has to hold. */
final class PoolWatch {

    private final PoolLimits limits;
    private final PoolPolicy policy;
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<String, Instant> asked = new HashMap<>();
    private AgentPool pool = AgentPool.empty(Owner.SBDR);

    PoolWatch(PoolLimits limits) {
        this.limits = limits;
        policy = new PoolPolicy(limits);
    }

    List<PoolDecision> run(List<PoolStep> history, Instant start) {
        Instant now = start;
        List<PoolDecision> decisions = new ArrayList<>();
        for (PoolStep step : history) {
            now = now.plusMillis(step.pauseMillis());
            noteRequest(step.event(), now);
            PoolDecision decision = policy.decide(pool, step.event(), now);
            check(pool, step.event(), decision);
            pool = decision.after();
            decisions.add(decision);
        }
        return decisions;
    }

    /** An id that is used again by a session that had given it back is a new request. */
    private void noteRequest(PoolEvent event, Instant now) {
        if (event instanceof Requested request && !isKnown(request.requestId())) {
            asked.put(request.requestId(), now);
            told.remove(request.requestId());
        }
    }

    private boolean isKnown(String request) {
        return pool.slots().stream().anyMatch(slot -> slot.requestId().equals(request))
                || pool.waiters().stream().anyMatch(waiter -> waiter.requestId().equals(request));
    }

    private void check(AgentPool before, PoolEvent event, PoolDecision decision) {
        AgentPool after = decision.after();
        grantsOnlyWhereThereIsRoom(decision);
        assertThat(after.waiters().isEmpty() || after.slots().size() >= after.capacity())
                .as("no slot is idle while somebody waits")
                .isTrue();
        countsEachSessionOnce(after);
        freesWhatIsReturned(event, after);
        takesNoSlotAway(before, decision);
        coversAllItCan(after);
        letsNobodyStarve(decision);
        tellsPlacesThatFall(decision);
    }

    private static void grantsOnlyWhereThereIsRoom(PoolDecision decision) {
        if (decision.effects().stream().anyMatch(Granted.class::isInstance)) {
            assertThat(decision.after().slots())
                    .as("held")
                    .hasSizeLessThanOrEqualTo(decision.after().capacity());
        }
    }

    private static void countsEachSessionOnce(AgentPool after) {
        assertThat(
                        Stream.concat(
                                after.slots().stream().map(Slot::sessionId),
                                after.waiters().stream().map(Waiter::sessionId)))
                .as("sessions")
                .doesNotHaveDuplicates();
    }

    private static void freesWhatIsReturned(PoolEvent event, AgentPool after) {
        if (event instanceof Returned(var session, var request)) {
            assertThat(after.slots())
                    .as("slots after a return")
                    .noneMatch(slot ->
                            slot.sessionId().equals(session)
                                    && (request == null || slot.requestId().equals(request)));
        }
    }

    private static void takesNoSlotAway(AgentPool before, PoolDecision decision) {
        Set<String> lost = new HashSet<>();
        before.slots().forEach(slot -> lost.add(slot.requestId()));
        decision.after().slots().forEach(slot -> lost.remove(slot.requestId()));
        Set<String> freed = new HashSet<>();
        decision.effects().stream()
                .filter(Freed.class::isInstance)
                .forEach(effect -> freed.add(effect.requestId()));
        assertThat(lost).as("slots lost").isEqualTo(freed);
    }

    private static void coversAllItCan(AgentPool after) {
        Map<String, Integer> room = new HashMap<>();
        for (Instance instance : after.healthy()) {
            room.put(instance.id(), instance.capacity());
        }
        after.slots().forEach(slot -> room.merge(slot.instanceId(), -1, Integer::sum));
        boolean hasRoom = room.values().stream().anyMatch(left -> left > 0);
        boolean isOver = room.values().stream().anyMatch(left -> left < 0);
        assertThat(hasRoom && isOver).as("an instance is too full, another is not").isFalse();
    }

    /** Three tiers and a returning customer's right make less than four steps. */
    private void letsNobodyStarve(PoolDecision decision) {
        Duration most = limits.ageingStep().multipliedBy(4);
        for (PoolEffect effect : decision.effects()) {
            if (effect instanceof Granted granted) {
                Instant asking = asked.get(granted.requestId());
                assertThat(decision.after().waiters())
                        .as("passed over")
                        .noneMatch(waiter -> waiter.since().plus(most).isBefore(asking));
            }
        }
    }

    private void tellsPlacesThatFall(PoolDecision decision) {
        for (PoolEffect effect : decision.effects()) {
            if (effect instanceof PlaceTold place) {
                Integer last = told.put(place.requestId(), place.position());
                assertThat(place.position())
                        .as("place of " + place.requestId())
                        .isPositive()
                        .isLessThan(last == null ? Integer.MAX_VALUE : last);
            }
        }
    }
}
