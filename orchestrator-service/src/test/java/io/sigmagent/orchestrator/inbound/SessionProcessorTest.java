package io.sigmagent.orchestrator.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.Apologies;
import io.sigmagent.orchestrator.domain.Intent;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.Samples;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.CustomerMessageStored;
import io.sigmagent.schemas.Fact;
import io.sigmagent.schemas.Factor;
import io.sigmagent.schemas.Outcome;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.SlotGranted;
import io.sigmagent.schemas.SlotRequested;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topics;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionProcessorTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String DEAD = Topics.CHAT_INBOUND.deadLetters();
    private static final String POISON = "poison";
    private static final String ORDER = "order";

    private final EventCodec codec = new EventCodec();
    private final MockProcessorContext<String, RoutedRecord> context = new MockProcessorContext<>();
    private final KeyValueStore<String, byte[]> store =
            Stores.keyValueStoreBuilder(
                            Stores.inMemoryKeyValueStore(SessionStore.NAME),
                            Serdes.String(),
                            Serdes.ByteArray())
                    .withLoggingDisabled()
                    .withCachingDisabled()
                    .build();

    @BeforeEach
    void start() {
        context.setRecordMetadata(Topics.CHAT_INBOUND.name(), 0, 0);
        context.setCurrentSystemTimeMs(NOW.toEpochMilli());
        store.init(context.getStateStoreContext(), store);
    }

    private SessionProcessor processor() {
        var processor =
                new SessionProcessor(
                        codec,
                        new SessionEventCodec(SessionProcessorTest::classify, () -> false),
                        Samples.POLICY,
                        new Apologies(_ -> "sorry"),
                        Samples.LIMITS);
        processor.init(context);
        return processor;
    }

    @Test
    void setsTheRecordsOfAnUnreadableSessionAsideAndServesTheOthers() {
        store.put("broken", "garbage".getBytes(UTF_8));
        SessionProcessor processor = processor();

        processor.process(message("broken", "e1", "hello"));
        assertThat(topics()).containsExactly(DEAD);
        assertThat(reason()).contains("state");
        context.resetForwards();

        say(processor, message("whole", "e2", "hello"));
        assertThat(topics()).contains(Topics.AGENT_SBDR.name()).doesNotContain(DEAD);
    }

    @Test
    void tellsTheCustomerWhenAMessageCannotBeDecided() {
        SessionProcessor processor = processor();

        processor.process(message("s1", "e1", POISON));

        assertThat(topics()).contains(DEAD);
        assertThat(events(CustomerMessageStored.class))
                .singleElement()
                .satisfies(stored -> assertThat(stored.getSeq()).isEqualTo(1));
        assertThat(events(AgentReplied.class))
                .singleElement()
                .satisfies(replied -> {
                    assertThat(replied.getSeq()).isEqualTo(2);
                    assertThat(replied.getAnswers()).containsExactly("e1");
                });
        context.resetForwards();

        processor.process(message("s1", "e1", POISON));
        assertThat(events(AgentReplied.class)).as("a repeat").isEmpty();

        processor.process(message("s1", "e2", "hello"));
        assertThat(events(CustomerMessageStored.class))
                .singleElement()
                .satisfies(stored -> assertThat(stored.getSeq()).isEqualTo(3));
    }

    @Test
    void takesWhatIsAsLargeAsItMayBe() {
        SessionProcessor processor = processor();
        String longest = "€".repeat(8000);
        say(processor, message("s1", "e0", longest));
        processor.process(answer(events(TurnRequested.class).getFirst(), longest));

        say(processor, message("s1", "e1", ORDER + "€".repeat(7990)));
        for (int index = 2; index <= 15; index++) {
            processor.process(message("s1", "e" + index, longest));
        }

        assertThat(topics()).doesNotContain(DEAD, Topics.AGENT_REPLIES.deadLetters());
        TurnRequested last = events(TurnRequested.class).getLast();
        assertThat(last.getFacts()).hasSize(8);
        assertThat(last.getPacket()).isNotNull();
    }

    @Test
    void setsAnAnswerAsideThatKafkaWouldRefuse() {
        SessionProcessor processor = processor();
        say(processor, message("s1", "e1", "hello"));
        TurnRequested turn = events(TurnRequested.class).getFirst();
        context.resetForwards();

        processor.process(answer(turn, "x".repeat(1_048_400)));

        assertThat(topics()).containsExactly(DEAD);
        assertThat(reason()).contains("expected: at most 1048576");
        context.resetForwards();

        context.setCurrentSystemTimeMs(NOW.plusSeconds(31).toEpochMilli());
        context.scheduledPunctuators()
                .getFirst()
                .getPunctuator()
                .punctuate(NOW.plusSeconds(31).toEpochMilli());
        assertThat(events(AgentReplied.class))
                .singleElement()
                .satisfies(late -> assertThat(late.getText()).isEqualTo("fallback"));
    }

    /** A message of a session that gets the slots that it asks for. */
    private void say(SessionProcessor processor, Record<String, byte[]> message) {
        int before = events(SlotRequested.class).size();
        processor.process(message);
        events(SlotRequested.class).stream()
                .skip(before)
                .forEach(wish -> processor.process(granted(wish)));
    }

    private Record<String, byte[]> granted(SlotRequested wish) {
        return new Record<>(
                wish.getSessionId(),
                codec.encode(
                        SessionCommandRequested.newBuilder()
                                .setEventId("grant:" + wish.getEventId())
                                .setOccurredAt(NOW)
                                .setSessionId(wish.getSessionId())
                                .setIssuedBy("orchestrator")
                                .setInReplyTo(wish.getEventId())
                                .setCommand(new SlotGranted(wish.getAgent(), "one"))
                                .build()),
                NOW.toEpochMilli(),
                new RecordHeaders());
    }

    private Record<String, byte[]> answer(TurnRequested turn, String longest) {
        return new Record<>(
                turn.getSessionId(),
                codec.encode(
                        TurnAnswered.newBuilder()
                                .setEventId("answer:" + turn.getTurnId())
                                .setOccurredAt(NOW)
                                .setSessionId(turn.getSessionId())
                                .setTurnId(turn.getTurnId())
                                .setEpoch(turn.getEpoch())
                                .setAgent(turn.getAgent())
                                .setBrain("model")
                                .setText(longest)
                                .setLanguage("en")
                                .setOutcome(Outcome.CONTINUE)
                                .setFacts(
                                        Stream.of(Factor.values())
                                                .map(factor ->
                                                        new Fact(
                                                                factor, longest, longest, "e0",
                                                                "model"))
                                                .limit(longest.length() > 8000 ? 0 : 8)
                                                .toList())
                                .setTookMillis(1)
                                .build()),
                NOW.toEpochMilli(),
                new RecordHeaders());
    }

    private static IntentGuess classify(String text) {
        if (text.equals(POISON)) {
            throw new IllegalStateException("no guess");
        }
        return text.startsWith(ORDER) ? new IntentGuess(Intent.ORDER_STATUS, 1) : IntentGuess.NONE;
    }

    private Record<String, byte[]> message(String sessionId, String id, String text) {
        return new Record<>(
                sessionId,
                codec.encode(
                        CustomerMessageReceived.newBuilder()
                                .setEventId(id)
                                .setOccurredAt(NOW)
                                .setSessionId(sessionId)
                                .setMessageId("m-" + id)
                                .setText(text)
                                .setChannel("web")
                                .build()),
                NOW.toEpochMilli(),
                new RecordHeaders());
    }

    private Stream<Record<? extends String, ? extends RoutedRecord>> forwarded() {
        return context.forwarded().stream().map(forward -> forward.record());
    }

    private List<String> topics() {
        return forwarded().map(forwarded -> forwarded.value().topic()).toList();
    }

    private String reason() {
        return new String(
                forwarded()
                        .findFirst()
                        .orElseThrow()
                        .headers()
                        .lastHeader("sigmagent-reason")
                        .value(),
                UTF_8);
    }

    private <T extends SpecificRecord> List<T> events(Class<T> type) {
        return forwarded()
                .filter(forwarded -> !forwarded.value().topic().equals(DEAD))
                .map(forwarded -> codec.decode(forwarded.value().bytes()))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
