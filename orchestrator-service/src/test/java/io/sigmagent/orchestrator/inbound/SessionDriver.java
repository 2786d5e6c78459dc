package io.sigmagent.orchestrator.inbound;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.sigmagent.orchestrator.domain.Apologies;
import io.sigmagent.orchestrator.domain.Intent;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.OpeningHours;
import io.sigmagent.orchestrator.domain.PlainTexts;
import io.sigmagent.orchestrator.domain.Samples;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.SessionPolicy;
import io.sigmagent.orchestrator.domain.capacity.PoolLimits;
import io.sigmagent.orchestrator.domain.capacity.PoolPolicy;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.commons.io.file.PathUtils;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole topology, sessions and slots, with a clock that is set by hand; keeps all that comes
 * out.
 */
final class SessionDriver implements BeforeEachCallback, AfterEachCallback {

    static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    /** So short that no deadline is passed much later than it would be in real time. */
    private static final Duration STEP = Duration.ofSeconds(1);

    private static final int MOST_STEPS = 100;
    private static final List<Topic> OUTPUTS =
            List.of(
                    Topics.CHAT_OUTBOUND,
                    Topics.AGENT_SBDR,
                    Topics.AGENT_ACCOUNT,
                    Topics.AGENT_SUCCESS,
                    Topics.AGENT_HANDOFFS,
                    Topics.ANALYTICS_EVENTS,
                    Topics.SESSION_COMMANDS,
                    Topics.AGENT_CAPACITY);
    private static final Map<String, Intent> INTENTS =
            Map.of(
                    "hello", Intent.GREETING,
                    "order", Intent.ORDER_STATUS,
                    "setup", Intent.PRODUCT_SETUP,
                    "person", Intent.HUMAN_REQUEST,
                    "yes", Intent.OTHER);

    private final EventCodec codec = new EventCodec();
    private final OpeningHours hours;
    private final boolean humanThere;
    private final List<SpecificRecord> seen = new ArrayList<>();
    private Path stateDir;
    private TopologyTestDriver driver;
    private Instant now = START;

    /** People are at work at any hour, and nobody is at a desk. */
    SessionDriver() {
        this(OpeningHours.ALWAYS, false);
    }

    @SuppressWarnings("NullAway.Init") // JUnit calls beforeEach before anything else
    SessionDriver(OpeningHours hours, boolean humanThere) {
        this.hours = hours;
        this.humanThere = humanThere;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        stateDir = Files.createTempDirectory("sessions");
        StreamsBuilder builder = new StreamsBuilder();
        new SessionTopology(
                        codec,
                        new SessionEventCodec(SessionDriver::guess, () -> humanThere),
                        new SessionPolicy(
                                Samples.LIMITS, Samples.HANDOFFS, hours, new PlainTexts()),
                        new Apologies(_ -> "sorry"),
                        Samples.LIMITS)
                .build(builder);
        new CapacityTopology(
                        codec,
                        new PoolPolicy(
                                new PoolLimits(
                                        Duration.ofDays(100),
                                        Duration.ofMinutes(2),
                                        Duration.ofMinutes(3))),
                        new PoolGauges(new SimpleMeterRegistry()))
                .build(builder);
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        driver = new TopologyTestDriver(builder.build(), properties, START);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        driver.close();
        PathUtils.deleteDirectory(stateDir);
    }

    Instant now() {
        return now;
    }

    /** Lets the time go by, second by second if it is not too long. */
    void passes(Duration time) {
        Duration part = time.dividedBy(MOST_STEPS);
        Duration step = part.compareTo(STEP) < 0 ? STEP : part;
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            Duration left = Duration.between(now, end);
            Duration next = left.compareTo(step) < 0 ? left : step;
            driver.advanceWallClockTime(next);
            now = now.plus(next);
            keep();
        }
    }

    void send(Topic topic, SpecificRecord event) {
        send(topic, topic.keyOf(event), codec.encode(event));
    }

    void send(Topic topic, String key, byte[] value) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(key, value);
        keep();
    }

    /** All that came out so far of that kind, oldest first; facts without their envelope. */
    <T> List<T> all(Class<T> kind) {
        return seen.stream()
                .flatMap(event ->
                        event instanceof FactRecorded recorded
                                ? Stream.of(event, recorded.getFact())
                                : Stream.of(event))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** What came out last of that kind. */
    <T> T last(Class<T> kind) {
        return all(kind).getLast();
    }

    /** Records of a topic that were set aside since this was asked last. */
    List<TestRecord<String, byte[]>> deadLetters(Topic topic) {
        return read(topic.deadLetters()).toList();
    }

    /** The session as it is kept. */
    Session session(String sessionId) {
        byte[] stored = driver.<String, byte[]>getKeyValueStore(SessionStore.NAME).get(sessionId);
        return SessionStore.decoded(codec, stored).orElseThrow();
    }

    private void keep() {
        for (Topic topic : OUTPUTS) {
            read(topic.name()).forEach(written -> seen.add(codec.decode(written.value())));
        }
    }

    private Stream<TestRecord<String, byte[]>> read(String topic) {
        return driver
                .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream();
    }

    /** The intent of the word that stands in the text; a product is what others look for. */
    private static IntentGuess guess(String text) {
        return INTENTS.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .findFirst()
                .map(entry -> new IntentGuess(entry.getValue(), 0.9))
                .orElseGet(() -> new IntentGuess(Intent.PRODUCT_INQUIRY, 0.9));
    }
}
