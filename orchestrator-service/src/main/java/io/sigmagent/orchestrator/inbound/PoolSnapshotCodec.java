package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Tier;
import io.sigmagent.orchestrator.domain.capacity.AgentPool;
import io.sigmagent.orchestrator.domain.capacity.AgentPool.Instance;
import io.sigmagent.orchestrator.domain.capacity.AgentPool.Slot;
import io.sigmagent.orchestrator.domain.capacity.AgentPool.Waiter;
import io.sigmagent.schemas.PoolInstance;
import io.sigmagent.schemas.PoolSlot;
import io.sigmagent.schemas.PoolSnapshot;
import io.sigmagent.schemas.PoolWaiter;
import java.time.Duration;

/** A pool as it stands in the state store. */
final class PoolSnapshotCodec {

    private PoolSnapshotCodec() {}

    static PoolSnapshot toAvro(AgentPool pool) {
        return PoolSnapshot.newBuilder()
                .setAgent(ValueCodec.toAvro(pool.agent()))
                .setInstances(pool.instances().stream().map(PoolSnapshotCodec::toAvro).toList())
                .setSlots(pool.slots().stream().map(PoolSnapshotCodec::toAvro).toList())
                .setWaiters(pool.waiters().stream().map(PoolSnapshotCodec::toAvro).toList())
                .setServiceMillis(ValueCodec.mapped(pool.serviceTime(), Duration::toMillis))
                .setWaitErrorMillis(ValueCodec.mapped(pool.waitError(), Duration::toMillis))
                .build();
    }

    private static PoolInstance toAvro(Instance instance) {
        return new PoolInstance(
                instance.id(), instance.capacity(), instance.healthy(), instance.seenAt());
    }

    private static PoolSlot toAvro(Slot slot) {
        return new PoolSlot(slot.sessionId(), slot.requestId(), slot.instanceId(), slot.since());
    }

    private static PoolWaiter toAvro(Waiter waiter) {
        return PoolWaiter.newBuilder()
                .setSessionId(waiter.sessionId())
                .setRequestId(waiter.requestId())
                .setTier(ValueCodec.toAvro(waiter.tier()))
                .setReturning(waiter.returning())
                .setSince(waiter.since())
                .setPosition(waiter.position())
                .setFirstWaitSeconds(
                        ValueCodec.mapped(
                                waiter.firstWait(), wait -> Math.toIntExact(wait.toSeconds())))
                .build();
    }

    static AgentPool toDomain(PoolSnapshot stored) {
        return new AgentPool(
                ValueCodec.toDomain(stored.getAgent()),
                stored.getInstances().stream().map(PoolSnapshotCodec::toDomain).toList(),
                stored.getSlots().stream().map(PoolSnapshotCodec::toDomain).toList(),
                stored.getWaiters().stream().map(PoolSnapshotCodec::toDomain).toList(),
                ValueCodec.mapped(stored.getServiceMillis(), Duration::ofMillis),
                ValueCodec.mapped(stored.getWaitErrorMillis(), Duration::ofMillis));
    }

    private static Instance toDomain(PoolInstance instance) {
        return new Instance(
                instance.getInstanceId(),
                instance.getCapacity(),
                instance.getHealthy(),
                instance.getSeenAt());
    }

    private static Slot toDomain(PoolSlot slot) {
        return new Slot(
                slot.getSessionId(), slot.getRequestId(), slot.getInstanceId(), slot.getSince());
    }

    private static Waiter toDomain(PoolWaiter waiter) {
        return new Waiter(
                waiter.getSessionId(),
                waiter.getRequestId(),
                Tier.valueOf(waiter.getTier().name()),
                waiter.getReturning(),
                waiter.getSince(),
                waiter.getPosition(),
                ValueCodec.mapped(waiter.getFirstWaitSeconds(), Duration::ofSeconds));
    }
}
