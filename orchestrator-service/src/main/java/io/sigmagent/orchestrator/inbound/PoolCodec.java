package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Tier;
import io.sigmagent.orchestrator.domain.capacity.PoolEffect;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.QueuePlaceSet;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.SlotCounted;
import io.sigmagent.schemas.SlotGranted;
import io.sigmagent.schemas.SlotReleased;
import io.sigmagent.schemas.SlotRequested;
import io.sigmagent.schemas.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;

/** Slots and queues to and from Avro. */
final class PoolCodec {

    private static final String OURSELVES = "orchestrator";

    private PoolCodec() {}

    /** What happened to whose pool; its id makes the ids of what follows. */
    record Happening(String id, Owner agent, PoolEvent event) {}

    /**
     * @throws IllegalArgumentException if such an event has no meaning for a pool
     */
    static Happening toDomain(SpecificRecord event) {
        return switch (event) {
            case AgentPresent seen ->
                    new Happening(seen.getEventId(), owner(seen.getAgent()), toDomain(seen));
            case SlotRequested request ->
                    new Happening(
                            request.getEventId(), owner(request.getAgent()), toDomain(request));
            case SlotReleased released ->
                    new Happening(
                            released.getEventId(),
                            owner(released.getAgent()),
                            new PoolEvent.Returned(
                                    session(released.getSessionId()), released.getRequestId()));
            default ->
                    throw new IllegalArgumentException(
                            event.getSchema().getName() + ": not an event of a pool");
        };
    }

    private static Owner owner(io.sigmagent.schemas.Agent agent) {
        Owner owner = ValueCodec.toDomain(agent);
        if (!owner.answersInTurns()) {
            throw new IllegalArgumentException(
                    "agent: " + agent + " (expected: SBDR, ACCOUNT or SUCCESS)");
        }
        return owner;
    }

    private static PoolEvent toDomain(AgentPresent seen) {
        return seen.getPresent()
                ? new PoolEvent.Present(seen.getInstanceId(), seen.getCapacity(), seen.getHealthy())
                : new PoolEvent.Left(seen.getInstanceId());
    }

    private static PoolEvent toDomain(SlotRequested request) {
        return new PoolEvent.Requested(
                request.getEventId(),
                session(request.getSessionId()),
                Tier.valueOf(request.getTier().name()),
                request.getReturning());
    }

    private static String session(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("sessionId: missing (expected: a session's id)");
        }
        return id;
    }

    /**
     * What the session and the analytics get to know of an effect. A grant's id comes from its
     * request, so that the session takes a repeated one for what it is.
     */
    static List<Outgoing> toAvro(Owner agent, PoolEffect effect, String cause, Instant now) {
        String id = id(effect, agent + ":" + cause);
        return switch (effect) {
            case PoolEffect.Granted granted ->
                    List.of(
                            granted(agent, granted, granted.instanceId(), now),
                            counted(granted, now, taken(agent, granted)));
            case PoolEffect.GrantRepeated again ->
                    List.of(granted(agent, again, again.instanceId(), now));
            case PoolEffect.PlaceTold place ->
                    List.of(command(id, place, place(agent, place), now));
            case PoolEffect.Freed freed -> List.of(counted(freed, now, left(agent)));
        };
    }

    private static Outgoing granted(
            Owner agent, PoolEffect effect, String instanceId, Instant now) {
        return command(
                id(effect, "granted"),
                effect,
                new SlotGranted(ValueCodec.toAvro(agent), instanceId),
                now);
    }

    private static QueuePlaceSet place(Owner agent, PoolEffect.PlaceTold told) {
        return new QueuePlaceSet(
                ValueCodec.toAvro(agent),
                told.position(),
                (int) Math.min(Integer.MAX_VALUE, told.expectedWait().toSeconds()));
    }

    private static Outgoing command(
            String id, PoolEffect effect, SpecificRecord command, Instant now) {
        return new Outgoing(
                Topics.SESSION_COMMANDS,
                SessionCommandRequested.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(now)
                        .setSessionId(effect.sessionId())
                        .setIssuedBy(OURSELVES)
                        .setInReplyTo(effect.requestId())
                        .setCommand(command)
                        .build());
    }

    private static SlotCounted taken(Owner agent, PoolEffect.Granted granted) {
        return new SlotCounted(
                ValueCodec.toAvro(agent),
                true,
                granted.waited().toMillis(),
                ValueCodec.mapped(granted.expected(), Duration::toMillis));
    }

    private static SlotCounted left(Owner agent) {
        return new SlotCounted(ValueCodec.toAvro(agent), false, null, null);
    }

    private static Outgoing counted(PoolEffect effect, Instant now, SlotCounted fact) {
        return new Outgoing(
                Topics.ANALYTICS_EVENTS,
                FactRecorded.newBuilder()
                        .setEventId(id(effect, fact.getHeld() ? "taken" : "left"))
                        .setOccurredAt(now)
                        .setSessionId(effect.sessionId())
                        .setFact(fact)
                        .build());
    }

    private static String id(PoolEffect effect, String kind) {
        String name = effect.sessionId() + ":" + effect.requestId() + ":" + kind;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
