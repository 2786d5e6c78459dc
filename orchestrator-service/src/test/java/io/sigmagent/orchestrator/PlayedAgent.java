package io.sigmagent.orchestrator;

import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.Outcome;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Customers and agents around a running orchestrator: writes messages, says that the agents are
 * there, answers turns, watches what comes out.
 */
final class PlayedAgent implements AutoCloseable {

    private static final Clock CLOCK = Clock.systemUTC();

    private static final long PRESENCE_MILLIS = 2_000;

    private final EventCodec codec = new EventCodec();
    private final List<SpecificRecord> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger deadLetters = new AtomicInteger();
    private final KafkaProducer<String, byte[]> producer;
    private final String bootstrapServers;
    private final int capacity;
    private final Thread reader;
    private volatile boolean open = true;

    /** Agents that are never busy. */
    PlayedAgent(String bootstrapServers) {
        this(bootstrapServers, 50);
    }

    /**
     * An instance of each agent.
     *
     * @param capacity of each
     */
    PlayedAgent(String bootstrapServers, int capacity) {
        this.bootstrapServers = bootstrapServers;
        this.capacity = capacity;
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        reader = Thread.ofPlatform().name("played-agent").start(this::read);
    }

    void customerWrites(String sessionId, String id, String text) {
        send(
                Topics.CHAT_INBOUND,
                CustomerMessageReceived.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(CLOCK.instant())
                        .setSessionId(sessionId)
                        .setMessageId(id)
                        .setText(text)
                        .setChannel("web")
                        .build());
    }

    void writesGarbage(Topic topic, String key) {
        write(topic.name(), key, "garbage".getBytes(StandardCharsets.UTF_8));
    }

    /** Ids of the messages that were answered, once for each answer. */
    List<String> answered() {
        return events(AgentReplied.class).stream()
                .flatMap(reply -> reply.getAnswers().stream())
                .toList();
    }

    /** Numbers of the session's events, in the order in which they came. */
    List<Long> seqs(String sessionId) {
        return seen.stream()
                .filter(event -> sessionId.equals(field(event, "sessionId")))
                .map(event -> (Long) field(event, "seq"))
                .filter(Objects::nonNull)
                .toList();
    }

    <T> List<T> events(Class<T> type) {
        return seen.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Records of chat.inbound that were set aside. */
    int deadLetters() {
        return deadLetters.get();
    }

    @Override
    public void close() {
        open = false;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }

    private void read() {
        Map<String, Object> properties =
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "played-agent-" + System.nanoTime(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest");
        try (var consumer =
                new KafkaConsumer<>(
                        properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(
                    Stream.of(
                                    Topics.AGENT_SBDR.name(),
                                    Topics.AGENT_ACCOUNT.name(),
                                    Topics.AGENT_SUCCESS.name(),
                                    Topics.CHAT_OUTBOUND.name(),
                                    Topics.SESSION_COMMANDS.name(),
                                    Topics.CHAT_INBOUND.deadLetters())
                            .toList());
            long presentAt = Long.MIN_VALUE;
            while (open) {
                if (CLOCK.millis() - PRESENCE_MILLIS >= presentAt) {
                    presentAt = CLOCK.millis();
                    saysWhoIsThere();
                }
                consumer.poll(Duration.ofMillis(100)).forEach(this::take);
            }
        }
    }

    private void saysWhoIsThere() {
        for (Agent agent : List.of(Agent.SBDR, Agent.ACCOUNT, Agent.SUCCESS)) {
            send(
                    Topics.AGENT_CAPACITY,
                    AgentPresent.newBuilder()
                            .setEventId(UUID.randomUUID().toString())
                            .setOccurredAt(CLOCK.instant())
                            .setAgent(agent)
                            .setInstanceId("played")
                            .setCapacity(capacity)
                            .setBusy(0)
                            .build());
        }
    }

    private void take(ConsumerRecord<String, byte[]> received) {
        if (received.topic().endsWith(".dlt")) {
            deadLetters.incrementAndGet();
        } else if (codec.decode(received.value()) instanceof TurnRequested turn) {
            send(Topics.AGENT_REPLIES, answer(turn));
        } else {
            seen.add(codec.decode(received.value()));
        }
    }

    private static TurnAnswered answer(TurnRequested turn) {
        return TurnAnswered.newBuilder()
                .setEventId("answer:" + turn.getTurnId())
                .setOccurredAt(CLOCK.instant())
                .setSessionId(turn.getSessionId())
                .setTurnId(turn.getTurnId())
                .setEpoch(turn.getEpoch())
                .setAgent(turn.getAgent())
                .setBrain("rules")
                .setText("Here you are.")
                .setLanguage("en")
                .setOutcome(Outcome.CONTINUE)
                .setTookMillis(1)
                .build();
    }

    void send(Topic topic, SpecificRecord event) {
        write(topic.name(), topic.keyOf(event), codec.encode(event));
    }

    private void write(String topic, String key, byte[] value) {
        try {
            var _ = producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object field(SpecificRecord event, String name) {
        Schema.Field field = event.getSchema().getField(name);
        return field == null ? null : event.get(field.pos());
    }
}
