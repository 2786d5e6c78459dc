package io.sigmagent.kit.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.observation.ObservationRegistry;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.schemas.SessionClosed;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** What becomes of records that a batch listener fails on, on a real broker. */
@Timeout(120)
class PatientListenersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AnnotationConfigApplicationContext kit = new AnnotationConfigApplicationContext();
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private @Nullable ConcurrentMessageListenerContainer<String, SpecificRecord> listener;

    @BeforeEach
    void start() {
        TestPropertyValues.of(
                        "spring.application.name=patient",
                        "sigmagent.kafka.bootstrap-servers=" + TestKafka.fresh(),
                        "sigmagent.kafka.partitions=1")
                .applyTo(kit);
        kit.registerBean(ObservationRegistry.class, ObservationRegistry::create);
        kit.register(MessagingConfiguration.class);
        kit.refresh();
    }

    @AfterEach
    void stop() {
        if (listener != null) {
            listener.stop();
        }
        kit.close();
    }

    @Test
    void setsTheNamedRecordAsideAndKeepsTheOthers() {
        publish("good", "bad", "better");
        listen((ids, _) -> {
            int bad = ids.indexOf("bad");
            if (bad >= 0) {
                stored.addAll(ids.subList(0, bad));
                throw new BatchListenerFailedException("refused", refused(), bad);
            }
            stored.addAll(ids);
        });

        await().atMost(PATIENCE).until(() -> stored.contains("better"));
        assertThat(stored).containsExactly("good", "better");
        assertThat(deadLetters())
                .singleElement()
                .satisfies(dead ->
                        assertThat(
                                        new String(
                                                dead.headers()
                                                        .lastHeader("sigmagent-reason")
                                                        .value(),
                                                UTF_8))
                                .isEqualTo("IllegalArgumentException: refused"));
    }

    @Test
    void triesABatchAgainWhateverFailsWithoutNamingARecord() {
        publish("one", "two");
        listen((ids, attempt) -> {
            switch (attempt) {
                case 1 -> throw refused();
                case 2 -> throw new ClassCastException();
                default -> stored.addAll(ids);
            }
        });

        await().atMost(PATIENCE).until(() -> stored.size() == 2);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void setsARecordAsideThatIsAsLargeAsARecordMayBe() {
        publish("x".repeat(RecordLimits.LARGEST_EVENT - 250));
        listen((_, _) -> {
            throw new BatchListenerFailedException("refused", refused(), 0);
        });

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(deadLetters()).hasSize(1));
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("refused");
    }

    private void publish(String... ids) {
        EventPublisher publisher = kit.getBean(EventPublisher.class);
        for (String id : ids) {
            publisher
                    .publish(
                            Topics.CHAT_INBOUND,
                            new SessionClosed(id, Instant.EPOCH, "s1", "closed"))
                    .join();
        }
    }

    /** Hands over the ids of each batch, and how many batches there were. */
    private void listen(BiConsumer<List<String>, Integer> taker) {
        @SuppressWarnings("unchecked")
        ConcurrentKafkaListenerContainerFactory<String, SpecificRecord> listeners =
                kit.getBean("patientListeners", ConcurrentKafkaListenerContainerFactory.class);
        List<Integer> attempts = new CopyOnWriteArrayList<>();
        var container = listeners.createContainer(Topics.CHAT_INBOUND.name());
        container.getContainerProperties().setGroupId("patient-" + System.nanoTime());
        container
                .getContainerProperties()
                .setMessageListener(
                        (BatchMessageListener<String, SpecificRecord>)
                                batch -> {
                                    attempts.add(batch.size());
                                    taker.accept(
                                            batch.stream()
                                                    .map(ConsumerRecord::value)
                                                    .map(event ->
                                                            ((SessionClosed) event).getEventId())
                                                    .toList(),
                                            attempts.size());
                                });
        container.start();
        listener = container;
    }

    private List<ConsumerRecord<String, SpecificRecord>> deadLetters() {
        @SuppressWarnings("unchecked")
        ConsumerFactory<String, SpecificRecord> consumers = kit.getBean(ConsumerFactory.class);
        List<ConsumerRecord<String, SpecificRecord>> found = new CopyOnWriteArrayList<>();
        try (Consumer<String, SpecificRecord> consumer =
                consumers.createConsumer("dead-" + System.nanoTime(), "dead")) {
            consumer.subscribe(List.of(Topics.CHAT_INBOUND.deadLetters()));
            consumer.poll(Duration.ofSeconds(3)).forEach(found::add);
        }
        return found;
    }
}
