package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.standalone.Gateway.Answer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Plays a dialogue on the running product, as its customer, and judges what came of it. */
final class DialogueRun {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern QUESTION = Pattern.compile("[^.!?\\n¿]*\\?");

    private final RunningProduct product;
    private final Gateway gateway;
    private final Shelf shelf;
    private final String session;
    private final List<String> transcript = new ArrayList<>();

    DialogueRun(RunningProduct product, String session) {
        this.product = product;
        this.gateway = product.gateway();
        this.shelf = new Shelf(product.store());
        this.session = session;
    }

    /** Plays it to its end; the transcript is in each failure. */
    void play(Dialogue dialogue) {
        try {
            dialogue.turns().forEach(this::play);
            judge(dialogue.end());
            asksNothingTwice();
        } catch (AssertionError e) {
            throw new AssertionError(
                    dialogue.title() + "\n" + String.join("\n", transcript) + "\n" + e.getMessage(),
                    e);
        }
    }

    List<String> transcript() {
        return List.copyOf(transcript);
    }

    private void play(Dialogue.Turn turn) {
        Integer stars = turn.rates();
        if (stars != null) {
            rate(stars);
            return;
        }
        String words = SampleOrder.filled(Objects.requireNonNull(turn.says()), product.store());
        transcript.add("customer: " + words);
        Answer answer = gateway.say(session, words);
        transcript.add(answer.agent() + ": " + answer.text() + " " + answer.actions());
        judge(turn, answer);
        awaitOpening(answer);
    }

    private void rate(int stars) {
        transcript.add("customer rates " + stars);
        try (ChatClient chat = gateway.chat(session)) {
            var _ = chat.await("session_started");
            chat.send("{\"type\":\"rating\",\"score\":" + stars + "}");
            await().atMost(PATIENCE)
                    .until(() -> !session().path("phase").asText().equals("answering"));
        }
    }

    private void judge(Dialogue.Turn turn, Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 202);
        if (turn.agent() != null) {
            assertThat(answer.agent()).isEqualTo(turn.agent());
        }
        Dialogue.Recommended wanted = turn.recommends();
        if (wanted != null) {
            shelf.assertTrue(answer, wanted.kind(), wanted.max());
        }
        assertThat(turn.actions())
                .allSatisfy(pattern ->
                        assertThat(answer.actions())
                                .as("actions")
                                .anyMatch(action -> action.matches(pattern)));
        assertThat(turn.text())
                .allSatisfy(pattern -> assertThat(answer.text()).containsPattern(pattern));
        assertThat(turn.not())
                .allSatisfy(pattern -> assertThat(answer.text()).doesNotContainPattern(pattern));
    }

    /** After a handoff by outcome the next agent says a turn of its own. */
    private void awaitOpening(Answer answer) {
        String next = answer.body().path("next_agent").asText("");
        if (next.isEmpty() || next.equals("null") || next.equals("human_agent")) {
            return;
        }
        JsonNode opening =
                await().atMost(PATIENCE)
                        .until(
                                () -> frames().filter(DialogueRun::speaks).toList().getLast(),
                                frame -> frame.path("agent").asText().equals(next));
        transcript.add(next + " opens: " + opening.path("content").asText());
    }

    private void judge(Dialogue.End end) {
        JsonNode now = session();
        transcript.add("session: " + now);
        if (end.owner() != null) {
            assertThat(now.path("owner").asText()).as("owner").isEqualTo(end.owner());
        }
        if (end.phase() != null) {
            assertThat(now.path("phase").asText()).as("phase").isEqualTo(end.phase());
        }
        end.facts().forEach((factor, pattern) -> judgeFact(now, factor, pattern));
        if (!end.score().isEmpty()) {
            assertThat(now.path("lead_score").asInt(-1))
                    .as("lead score")
                    .isBetween(end.score().getFirst(), end.score().getLast());
        }
        if (end.handoffs() != null) {
            assertThat(handoffs()).as("handoffs").isEqualTo(end.handoffs());
        }
        assertThat(product.store().draftOrders("sigmagent_session_id", session))
                .as("draft orders")
                .isEqualTo(end.drafts());
    }

    private static void judgeFact(JsonNode now, String factor, String pattern) {
        List<JsonNode> facts =
                now.path("facts")
                        .valueStream()
                        .filter(fact -> fact.path("factor").asText().equals(factor))
                        .toList();
        assertThat(facts).as("fact %s in %s", factor, now.path("facts")).isNotEmpty();
        assertThat(facts.getLast().path("value").toString()).as(factor).containsPattern(pattern);
        assertThat(facts.getLast().path("quote").asText()).as("quote of " + factor).isNotBlank();
    }

    private void asksNothingTwice() {
        Set<String> asked = new HashSet<>();
        frames().filter(DialogueRun::speaks)
                .map(frame -> frame.path("content").asText())
                .flatMap(text ->
                        QUESTION.matcher(text).results().map(found -> found.group().strip()))
                .forEach(question ->
                        assertThat(asked.add(question)).as("asked twice: " + question).isTrue());
    }

    /** Every amount that an agent named, for the judge of prices. */
    List<BigDecimal> prices() {
        return frames().filter(DialogueRun::speaks)
                .flatMap(frame -> Shelf.prices(frame.path("content").asText()).stream())
                .toList();
    }

    private List<String> handoffs() {
        return frames().filter(frame -> frame.path("type").asText().equals("agent_handoff"))
                .map(frame ->
                        frame.path("from_agent").asText()
                                + " -> "
                                + frame.path("to_agent").asText())
                .toList();
    }

    private static boolean speaks(JsonNode frame) {
        return frame.path("type").asText().equals("agent_response");
    }

    private JsonNode session() {
        return gateway.get("/api/v1/sessions/" + session).body();
    }

    private Stream<JsonNode> frames() {
        return gateway.get("/api/v1/sessions/" + session + "/messages?after_seq=0&limit=500")
                .body()
                .path("messages")
                .valueStream();
    }
}
