package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.kit.guarantees.AtLeastOnce;
import io.sigmagent.kit.guarantees.VisibleOnce;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topics;
import io.sigmagent.standalone.StubbornCustomer.Rest;
import io.sigmagent.standalone.StubbornCustomer.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The whole product is killed in the middle of conversations, again and again, and goes on each
 * time.
 */
@Timeout(1800)
class KilledIT {

    private static final int KILLS =
            Integer.getInteger("kills", Boolean.getBoolean("test.long") ? 20 : 2);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LONGEST_LIFE_MS = 6000;
    private static final EventCodec CODEC = new EventCodec();

    private final Random random = new Random(SEED);
    private final int port = RunningProduct.freePorts();
    private final Path data = RunningProduct.freshData("killed");
    private final Socket socket = new Socket(port);
    private final List<StubbornCustomer> customers = new ArrayList<>();

    @Test
    void answersEveryAcceptedMessageExactlyOnceHoweverOftenItIsKilled() {
        System.out.printf("KilledIT: %d kills, -Dseed=%d%n", KILLS, SEED);
        for (int i = 0; i < 2; i++) {
            customers.add(customer(new Rest(new Gateway(port)), "killed-rest-" + i));
            customers.add(customer(socket, "killed-socket-" + i));
        }
        ProductProcess product = ProductProcess.start(port, data);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                customers.forEach(threads::execute);
                for (int kill = 1; kill <= KILLS; kill++) {
                    product = killed(product, kill);
                }
                pause();
            } finally {
                customers.forEach(StubbornCustomer::leave);
            }
        }
        try {
            customers.forEach(StubbornCustomer::sayNext);
            verify(product);
        } finally {
            product.stop();
        }
    }

    private StubbornCustomer customer(StubbornCustomer.Door door, String name) {
        return new StubbornCustomer(door, name, random.nextLong());
    }

    private ProductProcess killed(ProductProcess product, int kill) {
        pause();
        product.kill();
        ProductProcess next = ProductProcess.start(port, data);
        System.out.printf(
                "KilledIT: kill %d, ready again after %.1f s, %d messages accepted%n",
                kill, next.startTime().toMillis() / 1000.0, accepted().size());
        return next;
    }

    private void pause() {
        LockSupport.parkNanos((500L + random.nextInt(LONGEST_LIFE_MS)) * 1_000_000L);
    }

    private Map<String, String> accepted() {
        Map<String, String> all = new TreeMap<>();
        customers.forEach(customer -> all.putAll(customer.accepted()));
        return all;
    }

    private void verify(ProductProcess product) {
        Map<String, String> accepted = accepted();
        assertThat(accepted).hasSizeGreaterThan(customers.size());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> allAnswered(accepted, told(product)));
        Map<String, List<SpecificRecord>> told = told(product);
        for (String session : new TreeSet<>(accepted.values())) {
            List<Long> numbers = numbers(told.getOrDefault(session, List.of()));
            assertThat(numbers).as(session).isNotEmpty().isEqualTo(upTo(numbers.size()));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(Rows.ofHistory(product.database(), session))
                                    .as(session)
                                    .isEqualTo(numbers));
        }
        VisibleOnce once = new VisibleOnce();
        told.values().forEach(events -> answers(events).forEach(once::onSeen));
        once.verify();
        assertThat(once.count()).isGreaterThanOrEqualTo(accepted.size());
        customers.stream()
                .map(StubbornCustomer::session)
                .filter(session -> socket.tokenOf(session).isPresent())
                .forEach(session ->
                        showsAll(session, numbers(told.getOrDefault(session, List.of()))));
        System.out.printf(
                "KilledIT: %d messages in %d conversations, each answered once%n",
                accepted.size(), told.size());
    }

    private static void allAnswered(
            Map<String, String> accepted, Map<String, List<SpecificRecord>> told) {
        AtLeastOnce answered = new AtLeastOnce();
        accepted.keySet().forEach(answered::onSent);
        told.values().forEach(events -> answers(events).forEach(answered::onHandled));
        answered.verify();
    }

    /** A customer who comes back sees all of it, once and in order. */
    private void showsAll(String session, List<Long> numbers) {
        String token = socket.tokenOf(session).orElseThrow();
        try (ChatClient chat = ChatClient.withToken(port, session, token)) {
            var _ = chat.await("session_started");
            chat.resume(0);
            var _ = chat.awaitFrame(frame -> frame.path("seq").asLong() == numbers.getLast());
            assertThat(chat.seqs()).as(session).isEqualTo(numbers);
            chat.verifyFrames();
        }
    }

    /** What customers were told, by session, in order. */
    private static Map<String, List<SpecificRecord>> told(ProductProcess product) {
        Map<String, List<SpecificRecord>> told = new TreeMap<>();
        for (ConsumerRecord<String, byte[]> received : Events.read(product.kafka())) {
            if (received.topic().equals(Topics.CHAT_OUTBOUND.name())) {
                told.computeIfAbsent(received.key(), _ -> new ArrayList<>())
                        .add(CODEC.decode(received.value()));
            }
        }
        return told;
    }

    private static List<String> answers(List<SpecificRecord> events) {
        return events.stream()
                .filter(AgentReplied.class::isInstance)
                .flatMap(event -> ((AgentReplied) event).getAnswers().stream())
                .toList();
    }

    private static List<Long> numbers(List<SpecificRecord> events) {
        return events.stream()
                .filter(event -> event.getSchema().getField("seq") != null)
                .map(event ->
                        ((Number) event.get(event.getSchema().getField("seq").pos())).longValue())
                .toList();
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
