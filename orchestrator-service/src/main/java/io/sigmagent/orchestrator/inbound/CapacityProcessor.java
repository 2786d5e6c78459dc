package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.capacity.AgentPool;
import io.sigmagent.orchestrator.domain.capacity.PoolDecision;
import io.sigmagent.orchestrator.domain.capacity.PoolEvent;
import io.sigmagent.orchestrator.domain.capacity.PoolPolicy;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the slots of agents to sessions, in one transaction with what the sessions are told. A
 * record that can't be read or decided goes to the dead letters, and the partition goes on.
 */
final class CapacityProcessor implements Processor<String, byte[], String, RoutedRecord> {

    private static final Logger LOG = LoggerFactory.getLogger(CapacityProcessor.class);
    private static final Duration TICK = Duration.ofMillis(500);

    private final EventCodec codec;
    private final PoolPolicy policy;
    private final PoolGauges gauges;

    /** Pools that came with the partition and were not looked at since. */
    private final Set<Owner> inherited = EnumSet.noneOf(Owner.class);

    private ProcessorContext<String, RoutedRecord> context;
    private PoolStore pools;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    CapacityProcessor(EventCodec codec, PoolPolicy policy, PoolGauges gauges) {
        this.codec = codec;
        this.policy = policy;
        this.gauges = gauges;
    }

    @Override
    public void init(ProcessorContext<String, RoutedRecord> initialised) {
        context = initialised;
        pools = new PoolStore(initialised.getStateStore(PoolStore.NAME), codec);
        pools.all().forEach(pool -> inherited.add(pool.agent()));
        pools.all().forEach(gauges::show);
        initialised.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, this::tick);
    }

    @Override
    public void process(Record<String, byte[]> received) {
        try {
            SpecificRecord event = codec.decode(required(received.value()));
            if (!isDesk(event)) {
                take(PoolCodec.toDomain(event), received);
            }
        } catch (KafkaException e) {
            // Not the record's fault: the transaction is aborted and the record comes again.
            throw e;
        } catch (RuntimeException e) {
            context.forward(
                    DeadLetter.of(received, context.recordMetadata(), Topics.AGENT_CAPACITY, e));
        }
    }

    private void take(PoolCodec.Happening happening, Record<String, byte[]> received) {
        String key = PoolStore.key(happening.agent());
        if (!key.equals(received.key())) {
            throw new IllegalArgumentException(
                    "key: " + received.key() + " (expected: " + key + ", as in the event)");
        }
        Instant now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        welcome(happening.agent(), now);
        decide(happening, now, received);
    }

    private void tick(long timestamp) {
        Instant now = Instant.ofEpochMilli(timestamp);
        for (AgentPool pool : pools.all()) {
            try {
                welcome(pool.agent(), now);
                decide(timed(pool.agent(), new PoolEvent.Ticked(), now), now, untold(timestamp));
            } catch (KafkaException e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.error("the pool of {} could not be looked after", pool.agent(), e);
            }
        }
    }

    /** Before anything else is decided about a pool that came with the partition. */
    private void welcome(Owner agent, Instant now) {
        if (inherited.remove(agent)) {
            decide(timed(agent, new PoolEvent.Restarted(), now), now, untold(now.toEpochMilli()));
        }
    }

    private static PoolCodec.Happening timed(Owner agent, PoolEvent event, Instant now) {
        return new PoolCodec.Happening(
                event.getClass().getSimpleName() + ":" + now.toEpochMilli(), agent, event);
    }

    private void decide(PoolCodec.Happening happening, Instant now, Record<String, byte[]> cause) {
        Owner agent = happening.agent();
        PoolDecision decision = policy.decide(pools.find(agent), happening.event(), now);
        List<Record<String, RoutedRecord>> outgoing =
                decision.effects().stream()
                        .flatMap(effect ->
                                PoolCodec.toAvro(agent, effect, happening.id(), now).stream())
                        .map(out -> addressed(out, cause, now))
                        .toList();
        pools.keep(decision.after());
        gauges.show(decision.after());
        outgoing.forEach(context::forward);
    }

    private Record<String, RoutedRecord> addressed(
            Outgoing out, Record<String, byte[]> cause, Instant now) {
        return cause.withKey(out.topic().keyOf(out.event()))
                .withValue(new RoutedRecord(out.topic().name(), codec.encode(out.event())))
                .withTimestamp(now.toEpochMilli());
    }

    @Override
    public void close() {
        pools.all().forEach(pool -> gauges.remove(pool.agent()));
    }

    /** A desk that is open has no slots; see {@link DeskPresence}. */
    private static boolean isDesk(SpecificRecord event) {
        return event instanceof AgentPresent present && present.getAgent() == Agent.HUMAN;
    }

    private static Record<String, byte[]> untold(long timestamp) {
        return new Record<>("", new byte[0], timestamp, new RecordHeaders());
    }

    private static byte[] required(byte[] value) {
        return value == null ? new byte[0] : value;
    }
}
