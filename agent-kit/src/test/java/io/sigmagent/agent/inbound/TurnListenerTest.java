package io.sigmagent.agent.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.sigmagent.agent.application.AnswerTurn;
import io.sigmagent.agent.application.Load;
import io.sigmagent.agent.application.Replies;
import io.sigmagent.agent.application.Reply;
import io.sigmagent.agent.claims.ClaimCheck;
import io.sigmagent.agent.frame.Wire;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.kafka.KafkaException;

/** Whatever happens to a turn, it ends, and those behind it are acknowledged. */
@Timeout(30)
class TurnListenerTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Brain ECHO = (turn, _) -> Answer.to(turn, "You said: " + turn.text());

    private final ObservationRegistry observations = ObservationRegistry.create();
    private final Load load = new Load(2);
    private final List<Long> acknowledged = new CopyOnWriteArrayList<>();
    private final List<Long> setAside = new CopyOnWriteArrayList<>();
    private final List<Reply> sent = new CopyOnWriteArrayList<>();

    @Test
    void acknowledgesATurnWhoseReplyIsSafe() {
        take(listener(ECHO, this::keep), 0, turn("t0"));

        awaitEnd(0);
        assertThat(sent).extracting(reply -> reply.turn().id()).containsExactly("t0");
    }

    @Test
    void setsAsideWhatIsNoTurn() {
        take(listener(ECHO, this::keep), 0, Wire.turn("s", "t", "x").getCustomer());

        awaitEnd(0);
        assertThat(setAside).containsExactly(0L);
    }

    @Test
    void answersSafelyWhenTheReplyIsTooLarge() {
        Replies small =
                reply ->
                        reply.answer().text().startsWith("You said")
                                ? failed(
                                        new KafkaException(
                                                "Send failed", new RecordTooLargeException()))
                                : keep(reply);

        take(listener(ECHO, small), 0, turn("t0"));

        awaitEnd(0);
        assertThat(sent).extracting(Reply::brain).containsExactly("fallback");
        assertThat(setAside).isEmpty();
    }

    @Test
    void answersSafelyWhenTheReplyCannotBeWritten() {
        Replies strict =
                reply -> {
                    if (reply.answer().text().startsWith("You said")) {
                        throw new IllegalStateException("not to be written");
                    }
                    return keep(reply);
                };

        take(listener(ECHO, strict), 0, turn("t0"));

        awaitEnd(0);
        assertThat(sent).extracting(Reply::brain).containsExactly("fallback");
    }

    @Test
    void setsAsideATurnToWhichNothingCanBeSaid() {
        Replies never = _ -> failed(new KafkaException("no", new RecordTooLargeException()));

        take(listener(ECHO, never), 0, turn("t0"));

        awaitEnd(0);
        assertThat(setAside).containsExactly(0L);
    }

    @Test
    void sendsAgainWhatKafkaDidNotTakeInTime() {
        CountDownLatch twice = new CountDownLatch(2);
        Replies away =
                reply -> {
                    twice.countDown();
                    return twice.getCount() > 0 ? failed(new TimeoutException()) : keep(reply);
                };

        take(listener(ECHO, away), 0, turn("t0"));

        awaitEnd(0);
        assertThat(sent).extracting(Reply::brain).containsExactly("rules");
    }

    @Test
    void waitsForKafkaNoLongerThanForTheTurn() {
        Instant soon = Instant.now().plusMillis(700);

        take(
                listener(ECHO, _ -> new CompletableFuture<>()),
                0,
                Wire.turn("s", "t0", "hello", soon));

        awaitEnd(0);
    }

    @Test
    void answersAlthoughTheBrainLeftAnInterruptBehind() {
        Brain rude =
                (turn, toolbox) -> {
                    Thread.currentThread().interrupt();
                    return ECHO.answer(turn, toolbox);
                };

        take(listener(rude, this::keep), 0, turn("t0"));

        awaitEnd(0);
        assertThat(sent).hasSize(1);
    }

    @Test
    void answersAlthoughMeasuringFails() {
        observations.observationConfig().observationHandler(new BrokenMeasuring());

        take(listener(ECHO, this::keep), 0, turn("t0"));

        awaitEnd(0);
    }

    @Test
    void endsATurnThatCannotEvenBeSetAside() {
        take(
                listener(
                        ECHO,
                        this::keep,
                        (_, _) -> {
                            throw new KafkaException("away");
                        }),
                0,
                Wire.turn("s", "t", "x").getCustomer());

        awaitEnd(0);
    }

    @Test
    void leavesATurnToOthersWhenItStops() {
        CountDownLatch tried = new CountDownLatch(1);
        TurnListener listener =
                listener(
                        ECHO,
                        _ -> {
                            tried.countDown();
                            return new CompletableFuture<>();
                        });
        take(listener, 0, turn("t0"));
        await().atMost(SOON).until(() -> tried.getCount() == 0);

        listener.stopTaking();
        listener.leaveToOthers();

        await().atMost(SOON).until(() -> load.busy() == 0);
        assertThat(acknowledged).isEmpty();
    }

    @Test
    void neitherAnswersNorAcknowledgesWhatComesAfterTheStop() {
        TurnListener listener = listener(ECHO, this::keep);
        listener.stopTaking();

        take(listener, 0, turn("t0"));

        assertThat(load.busy()).isZero();
        assertThat(acknowledged).isEmpty();
    }

    private TurnListener listener(Brain brain, Replies replies) {
        return listener(brain, replies, (record, _) -> setAside.add(record.offset()));
    }

    private TurnListener listener(
            Brain brain,
            Replies replies,
            org.springframework.kafka.listener.ConsumerRecordRecoverer recoverer) {
        Clock clock = Clock.systemUTC();
        AnswerTurn answerTurn =
                new AnswerTurn(
                        brain,
                        _ -> new InMemoryStore(),
                        new ClaimCheck(),
                        Texts.of("agent"),
                        clock);
        TurnRun run = new TurnRun(answerTurn, replies, clock);
        return new TurnListener(run, load, recoverer, observations);
    }

    private void take(TurnListener listener, long offset, SpecificRecord event) {
        listener.onMessage(
                new ConsumerRecord<>("agent.account", 0, offset, "s", event),
                () -> acknowledged.add(offset));
    }

    private static SpecificRecord turn(String id) {
        return Wire.turn("s", id, "hello");
    }

    private CompletableFuture<Void> keep(Reply reply) {
        sent.add(reply);
        return CompletableFuture.completedFuture(null);
    }

    private static CompletableFuture<Void> failed(RuntimeException failure) {
        return CompletableFuture.failedFuture(failure);
    }

    private void awaitEnd(long offset) {
        await().atMost(SOON).until(() -> acknowledged.contains(offset) && load.busy() == 0);
    }

    private static final class BrokenMeasuring implements ObservationHandler<Observation.Context> {

        @Override
        public void onStart(Observation.Context context) {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
