package io.sigmagent.agent.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.kit.guarantees.AtLeastOnce;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.Outcome;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AgentFrameIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Brain ECHO =
            (turn, _) -> Answer.to(turn, "You said: " + turn.text()).doing("echoed:text");

    private static String broker;
    private static Wire wire;

    private final CountDownLatch release = new CountDownLatch(1);
    private List<TurnAnswered> answers;
    private long committedBefore;
    private long deadLettersBefore;

    @BeforeAll
    static void connect() {
        broker = TestKafka.fresh();
        wire = Wire.to(broker);
    }

    @AfterAll
    static void disconnect() {
        wire.close();
    }

    @BeforeEach
    void look() {
        answers = wire.answers();
        committedBefore = committed();
        deadLettersBefore = deadLetters();
    }

    @AfterEach
    void release() {
        release.countDown();
    }

    @Test
    void answersATurn() {
        try (var _ = TestAgent.start(broker, ECHO)) {
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t1", "hello"));

            await().atMost(SOON).until(() -> answers.size() == 1);
        }
        TurnAnswered answer = answers.getFirst();
        assertThat(answer.getText()).isEqualTo("You said: hello");
        assertThat(answer.getEventId()).isEqualTo(Wire.answerId("t1"));
        assertThat(answer.getSessionId()).isEqualTo("s1");
        assertThat(answer.getEpoch()).isEqualTo(7);
        assertThat(answer.getBrain()).isEqualTo("rules");
        assertThat(answer.getActions()).containsExactly("echoed:text");
        assertThat(answer.getOutcome()).isEqualTo(Outcome.CONTINUE);
    }

    @Test
    void answersSafelyWhenTheBrainFails() {
        Brain broken =
                (_, _) -> {
                    throw new IllegalStateException("broken on purpose");
                };
        try (var _ = TestAgent.start(broker, broken)) {
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t1", "hello"));

            await().atMost(SOON).until(() -> answers.size() == 1);
        }
        assertThat(answers.getFirst().getOutcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(answers.getFirst().getBrain()).isEqualTo("fallback");
        assertThat(answers.getFirst().getText()).contains("colleague");
    }

    @Test
    void setsAsideWhatItCannotReadAndGoesOn() throws Exception {
        try (var _ = TestAgent.start(broker, ECHO)) {
            sendBytes("s1", "no event at all".getBytes(StandardCharsets.UTF_8));
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t1", "after the poison"));

            await().atMost(SOON).until(() -> answers.size() == 1);
            await().atMost(SOON).until(() -> deadLetters() == deadLettersBefore + 1);
        }
    }

    @Test
    void takesAnUnreadableRecordForNoAnswerToTheTurnBeforeIt() throws Exception {
        Brain slow =
                (turn, _) -> {
                    awaitRelease();
                    return Answer.to(turn, "done");
                };
        try (var _ =
                TestAgent.start(
                        broker,
                        slow,
                        "--sigmagent.agents.account-manager.shutdown-patience=100ms")) {
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t1", "hello"));
            sendBytes("s1", "no event at all".getBytes(StandardCharsets.UTF_8));

            await().atMost(SOON).until(() -> deadLetters() == deadLettersBefore + 1);
        }
        assertThat(committed()).isEqualTo(committedBefore);
        try (var _ = TestAgent.start(broker, ECHO)) {
            await().atMost(SOON).until(() -> !answers.isEmpty());
        }
        assertThat(answers).extracting(TurnAnswered::getTurnId).containsExactly("t1");
    }

    @Test
    void answersSafelyWhenTheReplyIsTooLargeForKafka() {
        Brain wordy =
                (turn, _) -> {
                    Word word = new Word("gaming");
                    Fact fact = new Fact(Factor.USE_CASE, word, noise(4_000_000), "m1", "rule");
                    return Answer.to(turn, "Look!").learning(List.of(fact));
                };
        try (var _ = TestAgent.start(broker, wordy)) {
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t1", "hello"));

            await().atMost(SOON).until(() -> answers.size() == 1);
            await().atMost(SOON).until(() -> committed() == committedBefore + 1);
        }
        assertThat(answers.getFirst().getBrain()).isEqualTo("fallback");
    }

    /** What can't be compressed. */
    private static String noise(int length) {
        return new Random(1)
                .ints(length, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void answersAgainWithTheSameIdWhenItDiedInBetween() {
        Brain hanging =
                (turn, _) -> {
                    awaitRelease();
                    return Answer.to(turn, "never sent");
                };
        AtomicInteger taken = new AtomicInteger();
        Brain counted =
                (turn, tools) -> {
                    taken.incrementAndGet();
                    return hanging.answer(turn, tools);
                };
        try (var _ =
                TestAgent.start(
                        broker,
                        counted,
                        "--sigmagent.agents.account-manager.shutdown-patience=100ms")) {
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t1", "hello"));
            await().atMost(SOON).until(() -> taken.get() == 1);
        }
        assertThat(answers).isEmpty();
        try (var _ = TestAgent.start(broker, ECHO)) {
            await().atMost(SOON).until(() -> !answers.isEmpty());
        }
        assertThat(answers.getFirst().getEventId()).isEqualTo(Wire.answerId("t1"));
        assertThat(answers.getFirst().getText()).isEqualTo("You said: hello");
    }

    @Test
    void doesNotAnswerAgainWhatIsAcknowledged() {
        try (var _ = TestAgent.start(broker, ECHO)) {
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t1", "one"));
            await().atMost(SOON).until(() -> answers.size() == 1);
        }
        try (var _ = TestAgent.start(broker, ECHO)) {
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t2", "two"));
            await().atMost(SOON).until(() -> answers.size() == 2);
        }
        assertThat(answers).extracting(TurnAnswered::getTurnId).containsExactly("t1", "t2");
    }

    @Test
    void answersNoMoreAtOnceThanItMay() {
        AtomicInteger now = new AtomicInteger();
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        Brain slow =
                (turn, _) -> {
                    seen.add(now.incrementAndGet());
                    awaitRelease();
                    now.decrementAndGet();
                    return Answer.to(turn, "done");
                };
        AtLeastOnce promise = new AtLeastOnce();
        List<AgentPresent> presence = wire.follow(Topics.AGENT_CAPACITY, AgentPresent.class);
        try (var _ = TestAgent.start(broker, slow)) {
            IntStream.range(0, 10)
                    .forEach(i -> {
                        promise.onSent("t" + i);
                        wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s" + i, "t" + i, "hi"));
                    });
            await().atMost(SOON)
                    .until(() -> presence.stream().anyMatch(there -> there.getBusy() == 3));
            release.countDown();
            await().atMost(SOON).until(() -> answers.size() == 10);
        }
        answers.forEach(answer -> promise.onHandled(answer.getTurnId()));
        promise.verify();
        assertThat(seen).allSatisfy(count -> assertThat(count).isBetween(1, 3)).contains(3);
    }

    @Test
    void letsASlowTurnHoldUpNobody() {
        Brain sometimesSlow =
                (turn, _) -> {
                    if (turn.text().equals("slow")) {
                        awaitRelease();
                    }
                    return Answer.to(turn, "done");
                };
        try (var _ = TestAgent.start(broker, sometimesSlow)) {
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "slow", "slow"));
            IntStream.range(0, 20)
                    .forEach(i ->
                            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t" + i, "quick")));
            await().atMost(SOON).until(() -> answers.size() == 20);
            assertThat(answers).extracting(TurnAnswered::getTurnId).doesNotContain("slow");
            release.countDown();
            await().atMost(SOON).until(() -> answers.size() == 21);
        }
    }

    @Test
    void skipsATurnThatNobodyWaitsFor() {
        try (var _ = TestAgent.start(broker, ECHO)) {
            Instant past = Instant.now().minusSeconds(1);
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "late", "hello", past));
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t1", "hello"));
            await().atMost(SOON).until(() -> !answers.isEmpty());
            await().atMost(SOON).until(() -> committed() == committedBefore + 2);
        }
        assertThat(answers).extracting(TurnAnswered::getTurnId).containsExactly("t1");
    }

    @Test
    void saysThatItIsThereAndGoodbye() {
        List<AgentPresent> presence = wire.follow(Topics.AGENT_CAPACITY, AgentPresent.class);
        try (var _ = TestAgent.start(broker, ECHO)) {
            await().atMost(SOON).until(() -> presence.size() >= 2);
        }
        await().atMost(SOON).until(() -> !presence.getLast().getPresent());
        assertThat(presence.getFirst().getCapacity()).isEqualTo(3);
        assertThat(presence)
                .extracting(AgentPresent::getInstanceId)
                .hasSameElementsAs(Set.of(presence.getFirst().getInstanceId()));
    }

    @Test
    void finishesTurnsInFlightBeforeItStops() {
        CountDownLatch begun = new CountDownLatch(1);
        Brain quickEnough =
                (turn, _) -> {
                    begun.countDown();
                    pause(500);
                    return Answer.to(turn, "done");
                };
        try (var _ = TestAgent.start(broker, quickEnough)) {
            wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t1", "hello"));
            awaitLatch(begun);
        }
        await().atMost(SOON).until(() -> answers.size() == 1);
        assertThat(committed()).isEqualTo(committedBefore + 1);
    }

    private void awaitRelease() {
        awaitLatch(release);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("not released within 60 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendBytes(String key, byte[] bytes) throws Exception {
        Map<String, Object> properties = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        try (var producer =
                new KafkaProducer<>(
                        properties, new StringSerializer(), new ByteArraySerializer())) {
            var record = new ProducerRecord<>(Topics.AGENT_ACCOUNT.name(), key, bytes);
            producer.send(record).get(10, TimeUnit.SECONDS);
        }
    }

    private long committed() {
        return withAdmin(admin ->
                admin
                        .listConsumerGroupOffsets("agent-kit-test")
                        .partitionsToOffsetAndMetadata()
                        .get(10, TimeUnit.SECONDS)
                        .values()
                        .stream()
                        .mapToLong(OffsetAndMetadata::offset)
                        .sum());
    }

    private long deadLetters() {
        return withAdmin(admin -> {
            String topic = Topics.AGENT_ACCOUNT.deadLetters();
            var latest =
                    IntStream.range(0, 4)
                            .boxed()
                            .collect(
                                    Collectors.toMap(
                                            i -> new TopicPartition(topic, i),
                                            _ -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get(10, TimeUnit.SECONDS).values().stream()
                    .mapToLong(info -> info.offset())
                    .sum();
        });
    }

    private long withAdmin(Question question) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            return question.ask(admin);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Question {

        long ask(Admin admin) throws ExecutionException, InterruptedException, TimeoutException;
    }
}
