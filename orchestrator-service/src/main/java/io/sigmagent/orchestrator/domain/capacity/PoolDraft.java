package io.sigmagent.orchestrator.domain.capacity;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Tier;
import io.sigmagent.orchestrator.domain.capacity.AgentPool.Instance;
import io.sigmagent.orchestrator.domain.capacity.AgentPool.Slot;
import io.sigmagent.orchestrator.domain.capacity.AgentPool.Waiter;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Present;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent.Requested;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pool while it is decided upon. */
final class PoolDraft {

    private static final double SMOOTHING = 0.2;

    /** Up to this place each change is told, beyond it every tenth. */
    private static final int NEAR = 20;

    private static final int FAR_STEP = 10;

    private final PoolLimits limits;
    private final Instant now;
    private final Owner agent;
    private final List<Instance> instances;
    private final List<Slot> slots;
    private final List<Waiter> waiters;
    private final List<PoolEffect> effects = new ArrayList<>();
    private @Nullable Duration serviceTime;
    private @Nullable Duration waitError;

    PoolDraft(AgentPool pool, PoolLimits limits, Instant now) {
        this.limits = limits;
        this.now = now;
        agent = pool.agent();
        instances = new ArrayList<>(pool.instances());
        slots = new ArrayList<>(pool.slots());
        waiters = new ArrayList<>(pool.waiters());
        serviceTime = pool.serviceTime();
        waitError = pool.waitError();
    }

    void see(Present present) {
        forget(present.instanceId());
        instances.add(
                new Instance(present.instanceId(), present.capacity(), present.healthy(), now));
        instances.sort(Comparator.comparing(Instance::id));
    }

    void seeAll() {
        instances.replaceAll(i -> new Instance(i.id(), i.capacity(), i.healthy(), now));
    }

    void forget(String instanceId) {
        instances.removeIf(instance -> instance.id().equals(instanceId));
    }

    void forgetSilent() {
        instances.removeIf(instance -> !now.isBefore(instance.seenAt().plus(limits.silence())));
    }

    void enqueue(Requested request) {
        Optional<Slot> held =
                slots.stream().filter(s -> s.requestId().equals(request.requestId())).findAny();
        held.ifPresent(slot ->
                effects.add(
                        new PoolEffect.GrantRepeated(
                                slot.sessionId(), slot.requestId(), slot.instanceId())));
        if (held.isPresent() || isWaiting(request.requestId())) {
            return;
        }
        release(request.sessionId(), null);
        waiters.add(
                new Waiter(
                        request.sessionId(),
                        request.requestId(),
                        request.tier(),
                        request.returning(),
                        now,
                        null,
                        null));
    }

    private boolean isWaiting(String requestId) {
        return waiters.stream().anyMatch(waiter -> waiter.requestId().equals(requestId));
    }

    void release(String sessionId, @Nullable String requestId) {
        waiters.removeIf(w -> isMeant(w.sessionId(), w.requestId(), sessionId, requestId));
        for (Slot slot : List.copyOf(slots)) {
            if (isMeant(slot.sessionId(), slot.requestId(), sessionId, requestId)) {
                slots.remove(slot);
                serviceTime = smoothed(serviceTime, since(slot.since()));
                effects.add(new PoolEffect.Freed(sessionId, slot.requestId()));
            }
        }
    }

    private static boolean isMeant(
            String itsSession, String itsRequest, String sessionId, @Nullable String requestId) {
        return itsSession.equals(sessionId) && (requestId == null || itsRequest.equals(requestId));
    }

    /**
     * Gives slots to those who go first, until all are held or nobody waits. Of two with the same
     * right the one that asked first goes first, since sorting keeps their order.
     */
    void grant() {
        waiters.sort(Comparator.comparing(this::right));
        Room room = cover();
        while (!waiters.isEmpty()) {
            Optional<String> instance = room.takeFromEmptiest();
            if (instance.isEmpty()) {
                return;
            }
            grant(waiters.removeFirst(), instance.get());
        }
    }

    /**
     * Counts each slot against its instance; slots of one that is gone or shrank move to others.
     * What finds no room stays where it was, and then there is none for anybody.
     */
    private Room cover() {
        Room room = new Room(instances);
        List<Slot> uncovered = new ArrayList<>();
        for (Slot slot : slots) {
            if (!room.take(slot.instanceId())) {
                uncovered.add(slot);
            }
        }
        for (Slot slot : uncovered) {
            room.takeFromEmptiest()
                    .ifPresent(id -> slots.set(slots.indexOf(slot), moved(slot, id)));
        }
        return room;
    }

    private static Slot moved(Slot slot, String instanceId) {
        return new Slot(slot.sessionId(), slot.requestId(), instanceId, slot.since());
    }

    private void grant(Waiter waiter, String instanceId) {
        Duration waited = since(waiter.since());
        Duration expected = waiter.firstWait();
        if (expected != null) {
            waitError = smoothed(waitError, waited.minus(expected).abs());
        }
        slots.add(new Slot(waiter.sessionId(), waiter.requestId(), instanceId, now));
        effects.add(
                new PoolEffect.Granted(
                        waiter.sessionId(), waiter.requestId(), instanceId, waited, expected));
    }

    void tellPlaces() {
        int capacity = pool().capacity();
        Duration mean = serviceTime == null ? limits.firstServiceTime() : serviceTime;
        for (int index = 0; index < waiters.size(); index++) {
            int position = index + 1;
            Waiter waiter = waiters.get(index);
            if (isWorthTelling(waiter.position(), position)) {
                Duration wait =
                        wholeSeconds(mean.multipliedBy(position).dividedBy(Math.max(1, capacity)));
                waiters.set(index, told(waiter, position, wait));
                effects.add(
                        new PoolEffect.PlaceTold(
                                waiter.sessionId(), waiter.requestId(), position, wait));
            }
        }
    }

    private static boolean isWorthTelling(@Nullable Integer told, int position) {
        return told == null
                || (position < told && (position <= NEAR || told - position >= FAR_STEP));
    }

    private static Waiter told(Waiter waiter, int position, Duration wait) {
        return new Waiter(
                waiter.sessionId(),
                waiter.requestId(),
                waiter.tier(),
                waiter.returning(),
                waiter.since(),
                position,
                waiter.firstWait() == null ? wait : waiter.firstWait());
    }

    /** Never changes while it waits, so that everybody's turn comes. */
    private Instant right(Waiter waiter) {
        Duration advance = limits.ageingStep().multipliedBy(rank(waiter.tier()));
        Instant right = waiter.since().minus(advance);
        return waiter.returning() ? right.minus(limits.ageingStep()).plusMillis(1) : right;
    }

    private static int rank(Tier tier) {
        return switch (tier) {
            case PROSPECT -> 0;
            case EXISTING_CUSTOMER -> 1;
            case QUALIFIED_LEAD -> 2;
            case VIP -> 3;
        };
    }

    /** Clocks of two machines may differ; nothing took less than no time. */
    private Duration since(Instant then) {
        return now.isBefore(then) ? Duration.ZERO : Duration.between(then, now);
    }

    private static Duration smoothed(@Nullable Duration before, Duration measured) {
        if (before == null) {
            return measured;
        }
        double change = SMOOTHING * measured.minus(before).toMillis();
        return before.plusMillis(Math.round(change));
    }

    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    PoolDecision decision() {
        return new PoolDecision(pool(), effects);
    }

    private AgentPool pool() {
        return new AgentPool(agent, instances, slots, waiters, serviceTime, waitError);
    }
}
