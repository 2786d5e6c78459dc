package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.standalone.simulators.shopify.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A person cuts in while an agent composes, at any moment: from then on the agent is silent. */
@Timeout(300)
class TakeOverIT {

    private static final int INTERLEAVINGS = Integer.getInteger("interleavings", 200);
    private static final int AT_ONCE = 40;
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final String WISH = "I'm looking for a gaming laptop under $1500";
    private static final String SECOND = "how do I set up my new monitor?";
    private static final String WORDS = "Sam here, I take care of this myself.";
    private static final String PERSON = "human_agent";

    private final RunningProduct product = RunningProduct.shared();
    private final Gateway gateway = product.gateway();

    @AfterEach
    void repairTheStore() {
        product.store().faults().clear();
    }

    @Test
    void silencesTheAgentFromItsFirstWordOn() {
        System.out.printf("TakeOverIT: %d interleavings, -Dseed=%d%n", INTERLEAVINGS, SEED);
        product.store().faults().set(Faults.Mode.SLOW, Duration.ofMillis(200), Integer.MAX_VALUE);
        Duration answerTime = answerTime();
        Map<Ending, Integer> endings = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<CompletableFuture<Void>> all =
                    IntStream.range(0, INTERLEAVINGS)
                            .mapToObj(i -> new Interleaving(i, answerTime.multipliedBy(2)))
                            .map(one ->
                                    CompletableFuture.runAsync(
                                            () -> endings.merge(one.play(), 1, Integer::sum),
                                            threads))
                            .toList();
            all.forEach(CompletableFuture::join);
        }
        System.out.println("TakeOverIT: " + new TreeMap<>(endings));
        assertThat(endings)
                .as("the person came before the answer in some, and after it in others")
                .containsOnlyKeys(Ending.values());
    }

    /** How long an agent takes when nobody cuts in, once the catalogue is known. */
    private Duration answerTime() {
        try (ChatClient chat = gateway.chat("takeover-" + SEED)) {
            chat.say(WISH, "m1");
            var _ = chat.awaitFrame(frame -> answers(frame, "m1"));
            long begin = System.nanoTime();
            chat.say(WISH, "m2");
            var _ = chat.awaitFrame(frame -> answers(frame, "m2"));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return took.compareTo(LONGEST_ANSWER) < 0 ? took : LONGEST_ANSWER;
        }
    }

    /** What became of the customer's first message. */
    private enum Ending {
        ANSWERED_BEFORE,
        SILENCED
    }

    /** One customer, one person, and when they speak. */
    private final class Interleaving {

        private final String session;
        private final Duration longestDelay;
        private final Random random;

        Interleaving(int number, Duration longestDelay) {
            session = "takeover-" + SEED + "-" + number;
            this.longestDelay = longestDelay;
            random = new Random(SEED + number);
        }

        Ending play() {
            try (ChatClient chat = gateway.chat(session)) {
                var _ = chat.await("session_started");
                boolean commandsFirst = random.nextBoolean();
                boolean givesBack = random.nextBoolean();
                chat.say(WISH, "m1");
                // Before that nobody has the session, and there is nothing to take over.
                var _ = chat.awaitFrame(frame -> bears(frame, "user_message", "m1"));
                pause();
                long silentFrom = commandsFirst ? takeOver() : Long.MAX_VALUE;
                CompletableFuture<Void> further =
                        random.nextBoolean()
                                ? CompletableFuture.runAsync(() -> {
                                    pause();
                                    chat.say(SECOND, "m2");
                                })
                                : CompletableFuture.completedFuture(null);
                say();
                var _ = chat.awaitFrame(TakeOverIT::isPersons);
                further.join();
                chat.say("are you there?", "m3");
                var _ = chat.awaitFrame(frame -> bears(frame, "accepted", "m3"));
                if (givesBack) {
                    command(wish("give_back"));
                    var _ = chat.awaitFrame(frame -> answers(frame, "m3"));
                }
                chat.verifyFrames();
                Ending ending = new Talk(session, history()).verify(silentFrom, givesBack);
                command(wish("close"));
                return ending;
            } catch (ConditionTimeoutException e) {
                throw new AssertionError(session + ": still waits, " + events(), e);
            }
        }

        private void pause() {
            LockSupport.parkNanos(random.nextLong(longestDelay.toNanos()));
        }

        private void say() {
            command(wish("say").put("text", WORDS));
        }

        private void command(ObjectNode wish) {
            assertThat(gateway.command(session, wish).status()).as(session).isIn(200, 202);
        }

        private ObjectNode wish(String command) {
            return Gateway.JSON
                    .createObjectNode()
                    .put("command", command)
                    .put("operator_id", "sam")
                    .put("operator_name", "Sam");
        }

        /** The first number at which no agent may speak. */
        private long takeOver() {
            command(wish("take_over"));
            return Objects.requireNonNull(
                                    await().atMost(PATIENCE)
                                            .until(
                                                    () ->
                                                            gateway.get(
                                                                            "/api/v1/sessions/"
                                                                                    + session)
                                                                    .body(),
                                                    state ->
                                                            state.path("owner")
                                                                    .asText()
                                                                    .equals(PERSON)))
                            .path("last_seq")
                            .asLong()
                    + 1;
        }

        private String events() {
            return Recorded.of(product.kafka(), session).stream()
                    .map(recorded ->
                            Instant.ofEpochMilli(recorded.at())
                                    + " "
                                    + EventText.of(recorded.event()))
                    .collect(Collectors.joining(System.lineSeparator()));
        }

        private List<JsonNode> history() {
            JsonNode history = gateway.get("/api/v1/sessions/" + session + "/messages").body();
            return history.path("messages").valueStream().toList();
        }
    }

    /** What the customer saw, and what must be true of it. */
    private record Talk(String session, List<JsonNode> frames) {

        Ending verify(long silentFrom, boolean givenBack) {
            assertThat(frames)
                    .as(session)
                    .extracting(frame -> frame.path("seq").asLong())
                    .isEqualTo(LongStream.rangeClosed(1, frames.size()).boxed().toList());
            List<Long> said = seqs("agent_response", PERSON);
            assertThat(said).as("the person's words, " + this).hasSize(1);
            long cut = Math.min(silentFrom, said.getFirst());
            long back = givenBack ? seq("agent_handoff", "from_agent", PERSON) : Long.MAX_VALUE;
            Set<String> answered = ConcurrentHashMap.newKeySet();
            for (JsonNode reply : replies()) {
                long seq = reply.path("seq").asLong();
                assertThat(seq < cut || seq > back).as("silent, " + this).isTrue();
                for (JsonNode answers : reply.path("answers")) {
                    String message = answers.asText();
                    assertThat(answered.add(message)).as(message + " once, " + this).isTrue();
                    assertThat(seq < cut || asked(message) > said.getFirst())
                            .as(message + " is not of an older epoch, " + this)
                            .isTrue();
                }
            }
            return ending(answered, said.getFirst(), givenBack);
        }

        /** Each message is answered, by an agent or by the person, or is with the person. */
        private Ending ending(Set<String> answered, long said, boolean givenBack) {
            for (JsonNode message : of("user_message")) {
                String id = message.path("message_id").asText();
                boolean byPerson = message.path("seq").asLong() < said;
                assertThat(answered.contains(id) || byPerson || !givenBack)
                        .as(id + " is cared for, " + this)
                        .isTrue();
            }
            return answered.contains("m1") ? Ending.ANSWERED_BEFORE : Ending.SILENCED;
        }

        private List<JsonNode> replies() {
            return of("agent_response").stream()
                    .filter(frame -> !frame.path("agent").asText().equals(PERSON))
                    .toList();
        }

        private long asked(String message) {
            return seq("user_message", "message_id", message);
        }

        private long seq(String type, String field, String value) {
            return of(type).stream()
                    .filter(frame -> frame.path(field).asText().equals(value))
                    .mapToLong(frame -> frame.path("seq").asLong())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(value + ": no " + type + ", " + this));
        }

        private List<Long> seqs(String type, String agent) {
            List<Long> seqs = new ArrayList<>();
            of(type).stream()
                    .filter(frame -> frame.path("agent").asText().equals(agent))
                    .forEach(frame -> seqs.add(frame.path("seq").asLong()));
            return seqs;
        }

        private List<JsonNode> of(String type) {
            return frames.stream()
                    .filter(frame -> frame.path("type").asText().equals(type))
                    .toList();
        }
    }

    private static boolean isPersons(JsonNode frame) {
        return frame.path("type").asText().equals("agent_response")
                && frame.path("agent").asText().equals(PERSON);
    }

    private static boolean bears(JsonNode frame, String type, String messageId) {
        return frame.path("type").asText().equals(type)
                && frame.path("message_id").asText().equals(messageId);
    }

    private static boolean answers(JsonNode frame, String messageId) {
        return frame.path("type").asText().equals("agent_response")
                && frame.path("answers")
                        .valueStream()
                        .anyMatch(id -> id.asText().equals(messageId));
    }
}
