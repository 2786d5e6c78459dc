package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.capacity.PoolLimits;
import io.sigmagent.orchestrator.domain.capacity.PoolPolicy;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.QueuePlaceSet;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.SlotCounted;
import io.sigmagent.schemas.SlotGranted;
import io.sigmagent.schemas.SlotReleased;
import io.sigmagent.schemas.SlotRequested;
import io.sigmagent.schemas.Tier;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapacityTopologyTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final EventCodec codec = new EventCodec();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    @TempDir private Path stateDir;
    private TopologyTestDriver driver;
    private int events;

    @BeforeEach
    void start() {
        PoolLimits limits =
                new PoolLimits(Duration.ofSeconds(6), Duration.ofMinutes(2), Duration.ofMinutes(3));
        StreamsBuilder builder = new StreamsBuilder();
        new CapacityTopology(codec, new PoolPolicy(limits), new PoolGauges(meters)).build(builder);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        driver = new TopologyTestDriver(builder.build(), properties, START);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void grantsASlotToASessionThatAsks() {
        present("i1", 1);
        send(request("r1", "s1").build());

        TestRecord<String, byte[]> sent = records(Topics.SESSION_COMMANDS).getFirst();
        assertThat(sent.key()).isEqualTo("s1");
        SessionCommandRequested command = (SessionCommandRequested) codec.decode(sent.value());
        assertThat(command.getSessionId()).isEqualTo("s1");
        assertThat(command.getInReplyTo()).isEqualTo("r1");
        assertThat(command.getIssuedBy()).isEqualTo("orchestrator");
        assertThat(command.getCommand()).isEqualTo(new SlotGranted(Agent.SBDR, "i1"));
    }

    @Test
    void tellsThePlaceWhileNobodyIsThereAndGrantsWhenSomebodyComes() {
        send(request("r1", "s1").build());
        assertThat(commands())
                .singleElement()
                .extracting(SessionCommandRequested::getCommand)
                .isEqualTo(new QueuePlaceSet(Agent.SBDR, 1, 180));

        driver.advanceWallClockTime(Duration.ofSeconds(10));
        present("i1", 1);
        assertThat(commands())
                .singleElement()
                .extracting(SessionCommandRequested::getCommand)
                .isEqualTo(new SlotGranted(Agent.SBDR, "i1"));
        assertThat(facts()).containsExactly(new SlotCounted(Agent.SBDR, true, 10_000L, 180_000L));
    }

    @Test
    void countsWhatIsTakenAndLeft() {
        present("i1", 1);
        send(request("r1", "s1").build());
        send(new SlotReleased("e9", START, "s1", Agent.SBDR, "r1"));

        assertThat(facts())
                .containsExactly(
                        new SlotCounted(Agent.SBDR, true, 0L, null),
                        new SlotCounted(Agent.SBDR, false, null, null));
    }

    @Test
    void grantsNoSlotOfAnInstanceThatDied() {
        present("i1", 1);
        driver.advanceWallClockTime(Duration.ofSeconds(6));
        send(request("r1", "s1").build());

        assertThat(commands())
                .singleElement()
                .extracting(SessionCommandRequested::getCommand)
                .isInstanceOf(QueuePlaceSet.class);
    }

    @Test
    void leavesSlotsWhenTheirInstanceDiesAndGivesFreedOnesToTheNextInstance() {
        present("i1", 1);
        send(request("r1", "s1").build());
        driver.advanceWallClockTime(Duration.ofSeconds(7));
        send(request("r2", "s2").build());
        assertThat(gauge("sigmagent.slots.held")).isEqualTo(1);
        assertThat(gauge("sigmagent.slots.capacity")).isZero();
        assertThat(gauge("sigmagent.queue.length")).isEqualTo(1);
        assertThat(commands()).hasSize(2);

        present("i2", 1);
        assertThat(commands()).isEmpty();
        send(new SlotReleased("e9", START, "s1", Agent.SBDR, null));
        assertThat(commands())
                .singleElement()
                .extracting(SessionCommandRequested::getCommand)
                .isEqualTo(new SlotGranted(Agent.SBDR, "i2"));
    }

    @Test
    void tellsARepeatedRequestTheSameGrant() {
        send(request("r1", "s1").build());
        present("i1", 1);
        SessionCommandRequested first = commands().getLast();
        assertThat(facts()).hasSize(1);
        driver.advanceWallClockTime(Duration.ofSeconds(1));
        send(request("r1", "s1").build());

        assertThat(commands().getLast().getEventId()).isEqualTo(first.getEventId());
        assertThat(facts()).isEmpty();
    }

    @Test
    void givesEachCommandItsOwnId() {
        IntStream.range(0, 5).forEach(n -> send(request("r" + n, "s" + n).build()));
        present("i1", 2);
        present("i1", 3);

        assertThat(commands())
                .hasSizeGreaterThan(9)
                .extracting(SessionCommandRequested::getEventId)
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsThePoolsOfAgentsApart() {
        present("i1", 1);
        send(request("r1", "s1").setAgent(Agent.ACCOUNT).build());

        assertThat(commands())
                .singleElement()
                .extracting(SessionCommandRequested::getCommand)
                .isEqualTo(new QueuePlaceSet(Agent.ACCOUNT, 1, 180));
    }

    @Test
    void writesNothingWhenAnInstanceIsSeenAgain() {
        present("i1", 1);
        byte[] stored = driver.<String, byte[]>getKeyValueStore(PoolStore.NAME).get("SBDR");
        driver.advanceWallClockTime(Duration.ofSeconds(2));
        present("i1", 1);

        assertThat(driver.<String, byte[]>getKeyValueStore(PoolStore.NAME).get("SBDR"))
                .isSameAs(stored);
    }

    @Test
    void leavesOpenDesksToOthers() {
        send(presence("d1", 1).setAgent(Agent.HUMAN).build());

        assertThat(records(Topics.AGENT_CAPACITY.deadLetters())).isEmpty();
        assertThat(driver.<String, byte[]>getKeyValueStore(PoolStore.NAME).get("HUMAN")).isNull();
    }

    @Test
    void setsWhatItCannotReadAsideAndGoesOn() {
        byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
        input().pipeInput("SBDR", garbage);
        input().pipeInput("ACCOUNT", codec.encode(presence("i1", 1).build()));
        send(presence("i1", 0).build());
        send(request("r0", "s0").setAgent(Agent.HUMAN).build());
        send(request("r0", " ").build());
        present("i1", 1);
        send(request("r1", "s1").build());

        List<TestRecord<String, byte[]>> dead = records(Topics.AGENT_CAPACITY.deadLetters());
        assertThat(dead).hasSize(5);
        assertThat(dead.getFirst().value()).isEqualTo(garbage);
        assertThat(reason(dead.get(0))).contains("UnreadableEvent");
        assertThat(reason(dead.get(1))).contains("key: ACCOUNT (expected: SBDR");
        assertThat(reason(dead.get(2))).contains("capacity: 0");
        assertThat(reason(dead.get(3))).contains("agent: HUMAN");
        assertThat(reason(dead.get(4))).contains("sessionId: missing");
        assertThat(commands()).hasSize(1);
    }

    private static String reason(TestRecord<String, byte[]> dead) {
        return new String(
                dead.headers().lastHeader("sigmagent-reason").value(), StandardCharsets.UTF_8);
    }

    private void present(String instance, int capacity) {
        send(presence(instance, capacity).build());
    }

    private AgentPresent.Builder presence(String instance, int capacity) {
        return AgentPresent.newBuilder()
                .setEventId("e" + events++)
                .setOccurredAt(START)
                .setAgent(Agent.SBDR)
                .setInstanceId(instance)
                .setCapacity(capacity)
                .setBusy(0);
    }

    private static SlotRequested.Builder request(String id, String session) {
        return SlotRequested.newBuilder()
                .setEventId(id)
                .setOccurredAt(START)
                .setSessionId(session)
                .setAgent(Agent.SBDR)
                .setTier(Tier.PROSPECT);
    }

    private double gauge(String name) {
        return meters.get(name).tag("agent_type", ValueCodec.wireName(Owner.SBDR)).gauge().value();
    }

    private void send(SpecificRecord event) {
        input().pipeInput(Topics.AGENT_CAPACITY.keyOf(event), codec.encode(event));
    }

    private TestInputTopic<String, byte[]> input() {
        return driver.createInputTopic(
                Topics.AGENT_CAPACITY.name(), new StringSerializer(), new ByteArraySerializer());
    }

    private List<SessionCommandRequested> commands() {
        return read(Topics.SESSION_COMMANDS).map(SessionCommandRequested.class::cast).toList();
    }

    private List<Object> facts() {
        return read(Topics.ANALYTICS_EVENTS)
                .map(FactRecorded.class::cast)
                .map(FactRecorded::getFact)
                .toList();
    }

    private Stream<SpecificRecord> read(Topic topic) {
        return records(topic).stream().map(TestRecord::value).map(codec::decode);
    }

    private List<TestRecord<String, byte[]>> records(Topic topic) {
        return records(topic.name());
    }

    private List<TestRecord<String, byte[]>> records(String topic) {
        return driver.createOutputTopic(
                        topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }
}
