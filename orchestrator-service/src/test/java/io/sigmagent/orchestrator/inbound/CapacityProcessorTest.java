package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.sigmagent.orchestrator.domain.capacity.PoolLimits;
import io.sigmagent.orchestrator.domain.capacity.PoolPolicy;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.SlotGranted;
import io.sigmagent.schemas.SlotReleased;
import io.sigmagent.schemas.SlotRequested;
import io.sigmagent.schemas.Tier;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A processor that comes back to a store that another one left. */
class CapacityProcessorTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private static final PoolLimits LIMITS =
            new PoolLimits(Duration.ofSeconds(6), Duration.ofMinutes(2), Duration.ofMinutes(3));

    private final EventCodec codec = new EventCodec();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final MockProcessorContext<String, RoutedRecord> context = new MockProcessorContext<>();
    private final KeyValueStore<String, byte[]> store =
            Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore(PoolStore.NAME),
                            Serdes.String(),
                            Serdes.ByteArray())
                    .withLoggingDisabled()
                    .build();
    private CapacityProcessor processor;

    @BeforeEach
    void leaveAFullPoolAndAWaiter() {
        store.init(context.getStateStoreContext(), store);
        start(START);
        send(present());
        send(request("r1", "s1"));
        send(request("r2", "s2"));
        processor.close();
        context.resetForwards();
    }

    @Test
    void remembersSlotsAndWaiters() {
        start(START.plusSeconds(60));
        tick(START.plusSeconds(61));
        assertThat(sent()).isEmpty();

        send(new SlotReleased("e9", START, "s1", Agent.SBDR, "r1"));
        assertThat(sent())
                .filteredOn(SessionCommandRequested.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        SessionCommandRequested.class,
                        command -> {
                            assertThat(command.getInReplyTo()).isEqualTo("r2");
                            assertThat(command.getCommand())
                                    .isEqualTo(new SlotGranted(Agent.SBDR, "i1"));
                        });
        assertThat(gauge("sigmagent.queue.wait.error.seconds")).isEqualTo(180 - 60);
    }

    @Test
    void givesInstancesTimeToSpeakAgain() {
        start(START.plusSeconds(60));
        assertThat(gauge("sigmagent.slots.capacity")).isEqualTo(1);

        tick(START.plusSeconds(61));
        tick(START.plusSeconds(66));
        assertThat(gauge("sigmagent.slots.capacity")).isEqualTo(1);

        tick(START.plusSeconds(67));
        assertThat(gauge("sigmagent.slots.capacity")).isZero();
    }

    @Test
    void showsNoFiguresOfPoolsThatMovedAway() {
        assertThat(meters.getMeters()).isEmpty();

        start(START.plusSeconds(60));
        assertThat(meters.getMeters()).hasSize(4);
    }

    private void start(Instant now) {
        context.setCurrentSystemTimeMs(now.toEpochMilli());
        processor = new CapacityProcessor(codec, new PoolPolicy(LIMITS), new PoolGauges(meters));
        processor.init(context);
    }

    private void tick(Instant now) {
        context.scheduledPunctuators().getLast().getPunctuator().punctuate(now.toEpochMilli());
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private List<SpecificRecord> sent() {
        return context.forwarded().stream()
                .map(forward -> codec.decode(forward.record().value().bytes()))
                .toList();
    }

    private void send(SpecificRecord event) {
        processor.process(
                new Record<>(
                        Topics.AGENT_CAPACITY.keyOf(event),
                        codec.encode(event),
                        START.toEpochMilli()));
    }

    private static AgentPresent present() {
        return AgentPresent.newBuilder()
                .setEventId("e1")
                .setOccurredAt(START)
                .setAgent(Agent.SBDR)
                .setInstanceId("i1")
                .setCapacity(1)
                .setBusy(0)
                .build();
    }

    private static SlotRequested request(String id, String session) {
        return SlotRequested.newBuilder()
                .setEventId(id)
                .setOccurredAt(START)
                .setSessionId(session)
                .setAgent(Agent.SBDR)
                .setTier(Tier.PROSPECT)
                .build();
    }
}
