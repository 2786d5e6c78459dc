package io.sigmagent.agent.frame;

import io.micrometer.observation.ObservationRegistry;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.kit.messaging.MessagingConfiguration;
import io.sigmagent.kit.messaging.TailReader;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.IdentityLevel;
import io.sigmagent.schemas.Intent;
import io.sigmagent.schemas.Tier;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnCustomer;
import io.sigmagent.schemas.TurnMessage;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/** The other side of an agent's topics: the orchestrator and the store, played by a test. */
public final class Wire implements AutoCloseable {

    private static final EventCodec CODEC = new EventCodec();

    private final ConfigurableApplicationContext context;
    private final List<TailReader> readers = new ArrayList<>();

    @Import(MessagingConfiguration.class)
    static class Configuration {

        @Bean
        ObservationRegistry observations() {
            return ObservationRegistry.NOOP;
        }
    }

    private Wire(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Connected to that broker, with all topics made. */
    public static Wire to(String broker) {
        return new Wire(
                new SpringApplicationBuilder(Configuration.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--spring.application.name=wire",
                                "--spring.main.banner-mode=off",
                                "--sigmagent.kafka.partitions=4",
                                "--sigmagent.kafka.bootstrap-servers=" + broker));
    }

    /** Writes an event and waits until Kafka has it. */
    public void send(Topic topic, SpecificRecord event) {
        context.getBean(EventPublisher.class).publish(topic, event).join();
    }

    /** Everything that comes on a topic from now on. */
    public <E extends SpecificRecord> List<E> follow(Topic topic, Class<E> type) {
        List<E> seen = new CopyOnWriteArrayList<>();
        listen(
                topic,
                event -> {
                    if (type.isInstance(event)) {
                        seen.add(type.cast(event));
                    }
                });
        return seen;
    }

    /** Calls the reader with everything that comes on a topic from now on. */
    @SuppressWarnings("unchecked")
    public void listen(Topic topic, TailReader.EventReader reader) {
        ConsumerFactory<String, SpecificRecord> consumers =
                context.getBean("eventConsumers", ConsumerFactory.class);
        TailReader tail =
                new TailReader(consumers, topic, Duration.ZERO, Clock.systemUTC(), reader);
        readers.add(tail);
        tail.start();
        try {
            if (!tail.awaitReady(Duration.ofSeconds(20))) {
                throw new IllegalStateException(topic.name() + ": not read within 20 s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A turn for the account manager that must be answered within half a minute. */
    public static TurnRequested turn(String session, String turnId, String text) {
        return turn(session, turnId, text, Instant.now().plusSeconds(30));
    }

    /** A turn for the account manager, as it comes off the wire. */
    public static TurnRequested turn(
            String session, String turnId, String text, Instant deadlineAt) {
        return (TurnRequested)
                CODEC.decode(CODEC.encode(written(session, turnId, text, deadlineAt)));
    }

    private static TurnRequested written(
            String session, String turnId, String text, Instant deadlineAt) {
        Instant now = Instant.now();
        return TurnRequested.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(now)
                .setSessionId(session)
                .setTurnId(turnId)
                .setEpoch(7)
                .setAgent(Agent.ACCOUNT)
                .setDeadlineAt(deadlineAt)
                .setConversation(1)
                .setChannel("web")
                .setLanguage("en")
                .setIntent(Intent.ORDER_STATUS)
                .setConfidence(0.9)
                .setCustomer(
                        new TurnCustomer(
                                null, Tier.PROSPECT, null, IdentityLevel.ANONYMOUS, null, null))
                .setMessages(
                        List.of(
                                new TurnMessage(
                                        "m-" + turnId, text, now, Intent.ORDER_STATUS, 0.9)))
                .build();
    }

    /** The event id that every answer to that turn must bear. */
    public static String answerId(String turnId) {
        return UUID.nameUUIDFromBytes(("answer:" + turnId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Answers to come. */
    public List<TurnAnswered> answers() {
        return follow(Topics.AGENT_REPLIES, TurnAnswered.class);
    }

    @Override
    public void close() {
        readers.forEach(TailReader::stop);
        context.close();
    }
}
