package io.sigmagent.gateway.story;

import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentComposing;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.Assign;
import io.sigmagent.schemas.Claim;
import io.sigmagent.schemas.ClaimSettled;
import io.sigmagent.schemas.CommandSettled;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.CustomerMessageStored;
import io.sigmagent.schemas.HandoffAnnounced;
import io.sigmagent.schemas.Intent;
import io.sigmagent.schemas.Note;
import io.sigmagent.schemas.OperatorMessageReceived;
import io.sigmagent.schemas.Phase;
import io.sigmagent.schemas.QueuePlaceAnnounced;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Plays the orchestrator: answers every message by repeating it, unless the message says what else
 * to do: {@code silence}, {@code queue}, {@code human}, {@code person}, {@code handoff}, {@code
 * wait}.
 */
final class PlayedOrchestrator implements AutoCloseable {

    private final EventCodec codec = new EventCodec();
    private final KafkaProducer<String, byte[]> producer;
    private final Map<String, List<SpecificRecord>> histories = new ConcurrentHashMap<>();
    private final Map<String, List<String>> waiting = new ConcurrentHashMap<>();
    private final Set<String> handled = ConcurrentHashMap.newKeySet();
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();
    private final List<SpecificRecord> received = new CopyOnWriteArrayList<>();
    private volatile boolean running = true;

    /** Whether claims are handled, and their answers get lost. */
    volatile boolean answersAreLost;

    PlayedOrchestrator(String bootstrapServers) {
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "0"),
                        new StringSerializer(),
                        new ByteArraySerializer());
        KafkaConsumer<String, byte[]> consumer = consumer(bootstrapServers);
        Thread _ =
                Thread.ofPlatform().name("played-orchestrator").daemon().start(() -> run(consumer));
    }

    /** Everything that it got. */
    List<SpecificRecord> received() {
        return received;
    }

    /** A session's history. */
    List<SpecificRecord> history(String session) {
        return histories.getOrDefault(session, List.of());
    }

    EventCodec codec() {
        return codec;
    }

    /** Answers all messages of a session that were told to wait, with one reply. */
    void answerWaiting(String session) {
        List<String> answered = waiting.remove(session);
        reply(session, Agent.SBDR, "one answer for all", answered == null ? List.of() : answered);
    }

    /** A person says something. */
    void operatorSays(String session, String text) {
        reply(session, Agent.HUMAN, text, List.of());
    }

    void publish(Topic topic, SpecificRecord event) {
        var _ =
                producer.send(
                        new ProducerRecord<>(
                                topic.name(), topic.keyOf(event), codec.encode(event)));
    }

    private static KafkaConsumer<String, byte[]> consumer(String bootstrapServers) {
        var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic :
                List.of(Topics.CHAT_INBOUND, Topics.SESSION_COMMANDS, Topics.AGENT_CAPACITY)) {
            consumer.partitionsFor(topic.name())
                    .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        for (TopicPartition partition : partitions) {
            long _ = consumer.position(partition);
        }
        return consumer;
    }

    private void run(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (running) {
                for (ConsumerRecord<String, byte[]> arrived :
                        consumer.poll(Duration.ofMillis(20))) {
                    handle(codec.decode(arrived.value()));
                }
            }
        }
    }

    private void handle(SpecificRecord event) {
        received.add(event);
        switch (event) {
            case CustomerMessageReceived message -> {
                if (handled.add(message.getEventId())) {
                    onMessage(message);
                }
            }
            case SessionCommandRequested command -> {
                if (command.getCommand() instanceof Claim claim
                        && handled.add(command.getEventId())
                        && !answersAreLost) {
                    onClaim(command.getSessionId(), claim);
                } else {
                    onCommand(command);
                }
            }
            case OperatorMessageReceived said -> {
                if (handled.add(said.getEventId())) {
                    reply(said.getSessionId(), Agent.HUMAN, said.getText(), List.of());
                }
            }
            default -> {}
        }
    }

    /** Refuses to assign, and settles no note that says {@code silence}. */
    private void onCommand(SessionCommandRequested command) {
        if (command.getCommand() instanceof Note note && note.getText().equals("silence")) {
            return;
        }
        boolean accepted = !(command.getCommand() instanceof Assign);
        publish(
                Topics.CHAT_OUTBOUND,
                CommandSettled.newBuilder()
                        .setEventId(UUID.randomUUID().toString())
                        .setOccurredAt(Instant.now())
                        .setSessionId(command.getSessionId())
                        .setCommandEventId(command.getEventId())
                        .setAccepted(accepted)
                        .setReason(accepted ? null : "assign: the conversation is complete")
                        .build());
    }

    private void onClaim(String session, Claim claim) {
        boolean granted = claim.getProven() || !claimed.contains(session);
        if (granted) {
            claimed.add(session);
        }
        publish(
                Topics.CHAT_OUTBOUND,
                ClaimSettled.newBuilder()
                        .setEventId(UUID.randomUUID().toString())
                        .setOccurredAt(Instant.now())
                        .setSessionId(session)
                        .setRequestId(claim.getRequestId())
                        .setGranted(granted)
                        .setLastSeq(history(session).size())
                        .build());
    }

    private void onMessage(CustomerMessageReceived message) {
        String session = message.getSessionId();
        if (message.getApiKeyName() != null) {
            claimed.add(session);
        }
        String task = message.getText().replaceAll(" .*", "");
        store(session, stored(message, phase(task)));
        switch (task) {
            case "silence", "human", "person" -> {}
            case "queue" -> store(session, queued(session, message.getEventId()));
            case "wait" ->
                    waiting.computeIfAbsent(session, _ -> new CopyOnWriteArrayList<>())
                            .add(message.getEventId());
            case "handoff" -> {
                reply(session, Agent.SBDR, "bye", List.of(message.getEventId()));
                store(session, handoff(session));
            }
            default -> {
                publish(Topics.CHAT_OUTBOUND, composing(session));
                reply(
                        session,
                        Agent.SBDR,
                        "You said: " + message.getText(),
                        List.of(message.getEventId()));
            }
        }
    }

    private void reply(String session, Agent agent, String text, List<String> answers) {
        store(
                session,
                AgentReplied.newBuilder()
                        .setEventId(UUID.randomUUID().toString())
                        .setOccurredAt(Instant.now())
                        .setSessionId(session)
                        .setSeq(next(session))
                        .setConversation(1)
                        .setAgent(agent)
                        .setName(agent == Agent.HUMAN ? "Ada" : null)
                        .setText(text)
                        .setAnswers(answers)
                        .setIntent(Intent.PRODUCT_INQUIRY)
                        .setConfidence(0.9)
                        .setActions(List.of("asked:budget_range"))
                        .setSessionUpdated(true)
                        .build());
    }

    /** Who asks for a person waits for one; to whom one wrote, has one. */
    private static Phase phase(String task) {
        return switch (task) {
            case "person" -> Phase.WAITING_FOR_HUMAN;
            case "human" -> Phase.WITH_HUMAN;
            default -> Phase.ANSWERING;
        };
    }

    private CustomerMessageStored stored(CustomerMessageReceived message, Phase phase) {
        return CustomerMessageStored.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(message.getOccurredAt())
                .setSessionId(message.getSessionId())
                .setSeq(next(message.getSessionId()))
                .setConversation(1)
                .setReceivedEventId(message.getEventId())
                .setMessageId(message.getMessageId())
                .setText(message.getText())
                .setChannel(message.getChannel())
                .setOwner(phase == Phase.ANSWERING ? Agent.SBDR : Agent.HUMAN)
                .setPhase(phase)
                .setIntent(Intent.PRODUCT_INQUIRY)
                .setConfidence(0.9)
                .build();
    }

    private QueuePlaceAnnounced queued(String session, String eventId) {
        return QueuePlaceAnnounced.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(Instant.now())
                .setSessionId(session)
                .setSeq(next(session))
                .setConversation(1)
                .setAgent(Agent.SBDR)
                .setPosition(3)
                .setEstimatedWaitSeconds(40)
                .setText("You are number 3.")
                .setWaiting(List.of(eventId))
                .build();
    }

    private HandoffAnnounced handoff(String session) {
        return HandoffAnnounced.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(Instant.now())
                .setSessionId(session)
                .setSeq(next(session))
                .setConversation(1)
                .setFromAgent(Agent.SBDR)
                .setToAgent(Agent.ACCOUNT)
                .setText("Your account manager goes on.")
                .build();
    }

    private static AgentComposing composing(String session) {
        return AgentComposing.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(Instant.now())
                .setSessionId(session)
                .setAgent(Agent.SBDR)
                .build();
    }

    private long next(String session) {
        return history(session).size() + 1L;
    }

    private synchronized void store(String session, SpecificRecord event) {
        histories.computeIfAbsent(session, _ -> new CopyOnWriteArrayList<>()).add(event);
        publish(Topics.CHAT_OUTBOUND, event);
    }

    @Override
    public void close() {
        running = false;
        producer.close(Duration.ofSeconds(1));
    }
}
