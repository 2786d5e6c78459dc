package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.Apologies;
import io.sigmagent.orchestrator.domain.Intent;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.Limits;
import io.sigmagent.orchestrator.domain.PlainTexts;
import io.sigmagent.orchestrator.domain.SessionPolicy;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.Claim;
import io.sigmagent.schemas.ClaimSettled;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.CustomerMessageStored;
import io.sigmagent.schemas.Fact;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.Factor;
import io.sigmagent.schemas.HandoffAnnounced;
import io.sigmagent.schemas.HandoffMade;
import io.sigmagent.schemas.Money;
import io.sigmagent.schemas.Outcome;
import io.sigmagent.schemas.SatisfactionRated;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.ShownProduct;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnMeasured;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTopologyTest {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final EventCodec codec = new EventCodec();
    @TempDir private Path stateDir;
    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        Limits limits = new Limits(0.6, Duration.ofSeconds(30), Duration.ofMinutes(15));
        SessionPolicy policy = new SessionPolicy(limits, new PlainTexts());
        StreamsBuilder builder = new StreamsBuilder();
        new SessionTopology(
                        codec,
                        new SessionEventCodec(SessionTopologyTest::guess),
                        policy,
                        new Apologies(_ -> "sorry"),
                        limits)
                .build(builder);
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
    void asksTheAgentAndStoresTheMessage() {
        send(Topics.CHAT_INBOUND, message("e1", "a gaming laptop please"));

        assertThat(read(Topics.CHAT_OUTBOUND))
                .first()
                .isInstanceOfSatisfying(
                        CustomerMessageStored.class,
                        stored -> {
                            assertThat(stored.getSeq()).isEqualTo(1);
                            assertThat(stored.getReceivedEventId()).isEqualTo("e1");
                            assertThat(stored.getOccurredAt()).isEqualTo(START);
                        });
        assertThat(read(Topics.AGENT_SBDR))
                .singleElement()
                .isInstanceOfSatisfying(
                        TurnRequested.class,
                        turn -> {
                            assertThat(turn.getMessages()).hasSize(1);
                            assertThat(turn.getHistory()).isEmpty();
                            assertThat(turn.getDeadlineAt()).isEqualTo(START.plusSeconds(30));
                        });
    }

    @Test
    void passesTheAnswerOnAndRemembersWhatItHolds() {
        send(Topics.CHAT_INBOUND, message("e1", "a gaming laptop please"));
        TurnRequested first = turn(Topics.AGENT_SBDR);
        send(Topics.AGENT_REPLIES, answer("a1", first));
        send(Topics.CHAT_INBOUND, message("e2", "something else"));

        assertThat(read(Topics.CHAT_OUTBOUND))
                .filteredOn(AgentReplied.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        AgentReplied.class,
                        replied -> {
                            assertThat(replied.getAnswers()).containsExactly("e1");
                            assertThat(replied.getProducts()).hasSize(1);
                        });
        TurnRequested second = turn(Topics.AGENT_SBDR);
        assertThat(second.getHistory()).hasSize(2);
        assertThat(second.getHistory().getLast().getSpeaker()).isEqualTo("sbdr_agent");
        assertThat(second.getFacts()).containsExactlyElementsOf(answer("a1", first).getFacts());
        assertThat(second.getShown()).hasSize(1);
        assertThat(second.getMemory()).containsEntry("greeted", "yes");
        assertThat(second.getOpenFactor()).isEqualTo(Factor.BUDGET_RANGE);
    }

    @Test
    void announcesAHandoffToEverybody() {
        send(Topics.CHAT_INBOUND, message("e1", "a gaming laptop please"));
        send(Topics.CHAT_INBOUND, message("e2", "where is my order"));

        assertThat(read(Topics.CHAT_OUTBOUND))
                .filteredOn(HandoffAnnounced.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        HandoffAnnounced.class,
                        told -> {
                            assertThat(told.getFromAgent()).isEqualTo(Agent.SBDR);
                            assertThat(told.getToAgent()).isEqualTo(Agent.ACCOUNT);
                        });
        assertThat(read(Topics.AGENT_HANDOFFS)).singleElement().isInstanceOf(HandoffMade.class);
        assertThat(turn(Topics.AGENT_ACCOUNT).getPacket()).isNotNull();
    }

    @Test
    void answersALateTurnByTheClock() {
        send(Topics.CHAT_INBOUND, message("e1", "hello"));
        driver.advanceWallClockTime(Duration.ofSeconds(29));
        assertThat(read(Topics.CHAT_OUTBOUND)).noneMatch(AgentReplied.class::isInstance);

        driver.advanceWallClockTime(Duration.ofSeconds(2));
        assertThat(read(Topics.CHAT_OUTBOUND)).anyMatch(AgentReplied.class::isInstance);
        assertThat(read(Topics.ANALYTICS_EVENTS))
                .map(event -> ((FactRecorded) event).getFact())
                .anySatisfy(fact ->
                        assertThat(fact)
                                .isInstanceOfSatisfying(
                                        TurnMeasured.class,
                                        turn -> assertThat(turn.getBrain()).isEqualTo("fallback")));
    }

    @Test
    void settlesAClaim() {
        send(
                Topics.SESSION_COMMANDS,
                SessionCommandRequested.newBuilder()
                        .setEventId("c1")
                        .setOccurredAt(START)
                        .setSessionId("s1")
                        .setIssuedBy("gateway")
                        .setCommand(new Claim("r1", false))
                        .build());

        assertThat(read(Topics.CHAT_OUTBOUND))
                .singleElement()
                .isInstanceOfSatisfying(
                        ClaimSettled.class, claim -> assertThat(claim.getGranted()).isTrue());
    }

    @Test
    void setsAnUnreadableRecordAsideAndGoesOn() {
        var input =
                driver.createInputTopic(
                        Topics.CHAT_INBOUND.name(),
                        new StringSerializer(),
                        new ByteArraySerializer());
        byte[] garbage = "garbage".getBytes(StandardCharsets.UTF_8);
        input.pipeInput("s1", garbage);
        send(Topics.CHAT_INBOUND, message("e1", "hello"));

        TestRecord<String, byte[]> dead =
                driver.createOutputTopic(
                                Topics.CHAT_INBOUND.deadLetters(),
                                new StringDeserializer(),
                                new ByteArrayDeserializer())
                        .readRecord();
        assertThat(dead.value()).isEqualTo(garbage);
        assertThat(
                        new String(
                                dead.headers().lastHeader("sigmagent-reason").value(),
                                StandardCharsets.UTF_8))
                .contains("UnreadableEvent");
        assertThat(read(Topics.AGENT_SBDR)).hasSize(1);
    }

    @Test
    void setsARatingOutOfRangeAside() {
        send(Topics.CHAT_INBOUND, new SatisfactionRated("r1", START, "s1", 9, null));

        assertThat(
                        driver.createOutputTopic(
                                        Topics.CHAT_INBOUND.deadLetters(),
                                        new StringDeserializer(),
                                        new ByteArrayDeserializer())
                                .readKeyValuesToList())
                .hasSize(1);
    }

    private static IntentGuess guess(String text) {
        return text.contains("order")
                ? new IntentGuess(Intent.ORDER_STATUS, 0.9)
                : new IntentGuess(Intent.PRODUCT_INQUIRY, 0.9);
    }

    private void send(Topic topic, SpecificRecord event) {
        driver.createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
                .pipeInput(topic.keyOf(event), codec.encode(event));
    }

    private List<SpecificRecord> read(Topic topic) {
        return driver
                .createOutputTopic(
                        topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readValuesToList()
                .stream()
                .map(codec::decode)
                .toList();
    }

    private TurnRequested turn(Topic topic) {
        return (TurnRequested) read(topic).getLast();
    }

    private static CustomerMessageReceived message(String id, String text) {
        return CustomerMessageReceived.newBuilder()
                .setEventId(id)
                .setOccurredAt(START)
                .setSessionId("s1")
                .setMessageId("m-" + id)
                .setText(text)
                .setChannel("web")
                .build();
    }

    private static TurnAnswered answer(String id, TurnRequested turn) {
        return TurnAnswered.newBuilder()
                .setEventId(id)
                .setOccurredAt(START)
                .setSessionId("s1")
                .setTurnId(turn.getTurnId())
                .setEpoch(turn.getEpoch())
                .setAgent(turn.getAgent())
                .setBrain("rules")
                .setText("Here is one.")
                .setLanguage("en")
                .setOutcome(Outcome.CONTINUE)
                .setFacts(List.of(new Fact(Factor.USE_CASE, "gaming", "gaming", "e1", "rule")))
                .setAsked(Factor.BUDGET_RANGE)
                .setActions(List.of("asked:budget_range"))
                .setProducts(
                        List.of(
                                new ShownProduct(
                                        "p1",
                                        "v1",
                                        "Laptop",
                                        new Money("999.00", "USD"),
                                        null,
                                        true,
                                        null,
                                        null)))
                .setMemory(Map.of("greeted", "yes"))
                .setTookMillis(5)
                .build();
    }
}
