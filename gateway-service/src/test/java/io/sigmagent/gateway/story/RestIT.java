package io.sigmagent.gateway.story;

import static io.sigmagent.gateway.story.Gateway.json;
import static io.sigmagent.gateway.story.World.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.gateway.FrameSchema;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.infrastructure.TestRedis;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.Tier;
import io.sigmagent.schemas.wire.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@SuppressWarnings("NullAway.Init")
class RestIT {

    private static World world;

    @BeforeAll
    static void start() throws IOException {
        world =
                World.start(
                        TestKafka.bootstrapServers(),
                        TestRedis.url(),
                        "--sigmagent.gateway.response-timeout=1s");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void answersAMessageInTheFieldsOfTheContract() {
        String session = session();

        HttpResponse<String> answer =
                world.one.post(
                        "/api/v1/messages",
                        """
                        {"session_id":"%s","content":" Hi ","user_name":"Alex Chen",
                         "customer_tier":"customer","metadata":{"page_url":"/x"},"new_field":1}\
                        """
                                .formatted(session));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).toString())
                .isEqualTo(
                        "{\"agent\":\"sbdr_agent\",\"response\":\"You said: Hi\","
                                + "\"intent\":\"product_inquiry\",\"confidence\":0.9,"
                                + "\"actions\":[\"asked:budget_range\"],\"next_agent\":null,"
                                + "\"session_updated\":true}");
        assertThat(answer.headers().firstValue("X-Session-Token")).isPresent();
        CustomerMessageReceived event = received(session).getFirst();
        assertThat(event.getChannel()).isEqualTo("api");
        assertThat(event.getUserName()).isEqualTo("Alex Chen");
        assertThat(event.getMetadata()).isEqualTo("{\"page_url\":\"/x\"}");
        assertThat(event.getClaimedTier()).isEqualTo(Tier.EXISTING_CUSTOMER);
        assertThat(event.getTier()).isNull();
        assertThat(event.getApiKeyName()).isNull();
    }

    @Test
    void tellsThePlaceInTheQueue() {
        HttpResponse<String> answer = world.one.say(session(), "queue");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("agent").asText()).isEqualTo("orchestrator");
        assertThat(json(answer).path("actions").toString()).isEqualTo("[\"queued:3\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"human please", "person please"})
    void tellsAtOnceThatAPersonWillAnswerAndLaterWhat(String wish) {
        String session = session();

        HttpResponse<String> answer = world.one.say(session, wish);

        String location = answer.headers().firstValue("Location").orElseThrow();
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).path("agent").asText()).isEqualTo("human_agent");
        assertThat(world.two.get(location).statusCode()).isEqualTo(202);
        world.orchestrator.operatorSays(session, "I am Ada");
        await().untilAsserted(
                        () -> assertThat(world.two.get(location).statusCode()).isEqualTo(200));
        assertThat(json(world.one.get(location)).path("response").asText()).isEqualTo("I am Ada");
    }

    @Test
    void tellsWhereALateAnswerWillBe() {
        String session = session();

        HttpResponse<String> late = world.one.say(session, "wait for me");

        String location = late.headers().firstValue("Location").orElseThrow();
        assertThat(late.statusCode()).isEqualTo(202);
        assertThat(world.two.get(location).statusCode()).isEqualTo(202);
        world.orchestrator.answerWaiting(session);
        await().untilAsserted(
                        () -> assertThat(world.two.get(location).statusCode()).isEqualTo(200));
        assertThat(json(world.two.get(location)).path("response").asText())
                .isEqualTo("one answer for all");
    }

    @Test
    void knowsNoMessageThatWasNeverTaken() {
        HttpResponse<String> answer =
                world.one.get("/api/v1/sessions/a/messages/" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void givesMergedMessagesTheSameAnswer() {
        String session = session();
        var first = CompletableFuture.supplyAsync(() -> world.one.say(session, "wait a"));
        var second = CompletableFuture.supplyAsync(() -> world.two.say(session, "wait b"));
        await().until(() -> world.orchestrator.history(session).size() == 2);

        world.orchestrator.answerWaiting(session);

        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(json(second.join())).isEqualTo(json(first.join()));
    }

    @Test
    void answersARepeatWithTheSameAnswer() {
        String session = session();

        JsonNode first = json(world.one.say(session, "Hi", "Idempotency-Key", "key-1"));
        JsonNode repeat = json(world.two.say(session, "Hi", "Idempotency-Key", "key-1"));
        HttpResponse<String> other =
                world.two.say(session, "Something else", "Idempotency-Key", "key-1");

        assertThat(repeat).isEqualTo(first);
        assertThat(received(session)).hasSize(1);
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json                                         | body          | not JSON at"
                        + " line 1",
                "[1]                                              | body          | an array",
                "{\"content\":\"Hi\"}                             | session_id    | missing",
                "{\"session_id\":\"a\"}                           | content       | missing",
                "{\"session_id\":\"a b\",\"content\":\"Hi\"}      | session_id    | not an id",
                "{\"session_id\":7,\"content\":\"Hi\"}            | session_id    | a number",
                "{\"session_id\":\"a\",\"content\":\" \"}         | content       | empty",
                "{\"session_id\":\"a\",\"content\":[\"Hi\"]}      | content       | an array",
                "{\"session_id\":\"a\",\"content\":\"Hi\",\"customer_tier\":\"gold\"} |"
                        + " customer_tier | unknown (expected: prospect, customer or vip",
                "{\"session_id\":\"a\",\"content\":\"Hi\",\"user_name\":7}            | user_name  "
                        + "   | a number",
                "{\"session_id\":\"a\",\"content\":\"Hi\",\"metadata\":\"x\"}         | metadata   "
                        + "   | a string"
            })
    void saysWhichFieldIsWrong(String body, String field, String message) {
        HttpResponse<String> answer = world.one.post("/api/v1/messages", body);

        assertProblem(answer, 400);
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(json(answer).at("/errors/0/message").asText()).startsWith(message);
    }

    @Test
    void refusesAMessageOfAMegabyte() {
        HttpResponse<String> answer = world.one.say(session(), "x".repeat(1_000_000));

        assertProblem(answer, 413);
    }

    @Test
    void refusesALongMessage() {
        HttpResponse<String> answer = world.one.say(session(), "x".repeat(8001));

        assertProblem(answer, 400);
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo("content");
    }

    @Test
    void refusesWhatIsNoJsonByItsType() {
        var request =
                HttpRequest.newBuilder(URI.create(world.one.url() + "/api/v1/messages"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("Hi"))
                        .build();

        assertProblem(world.one.send(request), 415);
        assertProblem(world.one.get("/api/v1/nothing"), 404);
    }

    @Test
    void opensASessionAndTellsItsMessages() {
        HttpResponse<String> opened = world.one.post("/api/v1/sessions", "");
        String session = json(opened).path("session_id").asText();
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(world.one.say(session, "Hi").statusCode()).isEqualTo(200);

        HttpResponse<String> answer = world.two.get("/api/v1/sessions/" + session + "/messages");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        JsonNode all = json(answer);
        JsonNode rest =
                json(world.two.get("/api/v1/sessions/" + session + "/messages?after_seq=1"));

        assertThat(all.path("last_seq").asLong()).isEqualTo(2);
        assertThat(all.path("messages")).hasSize(2);
        for (JsonNode frame : all.path("messages")) {
            JsonNode _ = FrameSchema.server(frame.toString());
        }
        assertThat(rest.path("messages")).hasSize(1);
        assertProblem(world.one.get("/api/v1/sessions/" + session + "/messages?after_seq=x"), 400);
        assertProblem(world.one.get("/api/v1/sessions/a%20b/messages"), 400);
    }

    @Test
    void passesFiguresOn() {
        assertThat(world.one.get("/api/v1/analytics/sessions/abc").body())
                .isEqualTo("{\"path\":\"/internal/analytics/sessions/abc\"}");
        assertThat(world.one.get("/api/v1/metrics/agents").body())
                .isEqualTo("{\"path\":\"/internal/metrics/agents?window=24h\"}");
        assertThat(world.one.get("/api/v1/analytics/sessions/unknown").statusCode()).isEqualTo(404);
        world.services.analyticsDown = true;
        HttpResponse<String> away = world.one.get("/api/v1/metrics/agents");
        world.services.analyticsDown = false;
        assertProblem(away, 503);
        assertThat(away.headers().firstValue("Retry-After")).contains("5");
    }

    @Test
    void tellsTheHealthInTheShapeOfTheContract() {
        for (Agent agent : List.of(Agent.SBDR, Agent.ACCOUNT, Agent.SUCCESS)) {
            world.orchestrator.publish(Topics.AGENT_CAPACITY, present(agent));
        }

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(json(world.one.get("/health")).path("status").asText())
                                .isEqualTo("healthy"));
        JsonNode health = json(world.one.get("/health"));
        assertThat(health.fieldNames())
                .toIterable()
                .containsExactly(
                        "status", "timestamp", "version", "agents", "integrations", "data_stores");
        assertThat(health.path("agents").fieldNames())
                .toIterable()
                .containsExactly("sbdr", "account_manager", "customer_success");
        assertThat(health.path("integrations").fieldNames())
                .toIterable()
                .containsExactly("openai", "shopify", "crisp", "n8n");
        assertThat(health.path("data_stores").fieldNames())
                .toIterable()
                .containsExactly("postgres", "redis", "kafka");
        assertThat(health.at("/integrations/shopify/status").asText()).isEqualTo("simulated");
        assertThat(health.at("/data_stores/kafka/latency_ms").isNumber()).isTrue();
    }

    @Test
    void isDegradedWhilePostgresIsAwayAndBackAgain() {
        world.services.postgresDown = true;
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() ->
                        assertThat(
                                        json(world.two.get("/health"))
                                                .at("/data_stores/postgres/status")
                                                .asText())
                                .isEqualTo("down"));
        assertThat(world.two.get("/health").statusCode()).isEqualTo(200);
        assertThat(json(world.two.get("/health")).path("status").asText()).isEqualTo("degraded");
        world.services.postgresDown = false;
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() ->
                        assertThat(
                                        json(world.two.get("/health"))
                                                .at("/data_stores/postgres/status")
                                                .asText())
                                .isEqualTo("up"));
    }

    @Test
    void describesItself() {
        JsonNode document = json(world.one.get("/v3/api-docs"));

        assertThat(document.path("paths").fieldNames())
                .toIterable()
                .contains(
                        "/api/v1/messages",
                        "/api/v1/sessions",
                        "/api/v1/sessions/{session_id}/messages",
                        "/api/v1/analytics/sessions/{session_id}",
                        "/api/v1/metrics/agents",
                        "/health");
        assertThat(document.at("/components/schemas/MessageRequest/required").toString())
                .contains("session_id", "content");
        assertThat(document.at("/components/schemas/MessageAnswer/properties").fieldNames())
                .toIterable()
                .contains("next_agent", "session_updated");
    }

    @Test
    void servesThePagesWithTagsAndRules() {
        HttpResponse<String> page = world.one.get("/");
        HttpResponse<String> widget = world.one.get("/sigmagent-chat.js");
        String tag = widget.headers().firstValue("ETag").orElseThrow();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(widget.headers().firstValue("Cache-Control")).isPresent();
        assertThat(world.one.get("/sigmagent-chat.js", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertProblem(world.one.get("/demo/products.json"), 404);
    }

    /** A streamed file made the second request after it wait for ever, once in a few times. */
    @Test
    void answersEveryRequestOfAConnection() {
        String tag = world.one.get("/sigmagent-chat.js").headers().firstValue("ETag").orElseThrow();

        for (int i = 0; i < 200; i++) {
            assertThat(world.one.get("/").statusCode()).isEqualTo(200);
            assertThat(world.one.get("/sigmagent-chat.js").statusCode()).isEqualTo(200);
            assertThat(world.one.get("/sigmagent-chat.js", "If-None-Match", tag).statusCode())
                    .isEqualTo(304);
            assertThat(world.one.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void keepsForeignPagesOut() {
        String evil = "https://evil.example";

        assertProblem(world.one.say(session(), "Hi", "Origin", evil), 403);
        assertProblem(world.one.say(session(), "Hi", "Origin", "null"), 403);
        HttpResponse<String> own =
                world.one.say(session(), "Hi", "Origin", "http://localhost:3000");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("http://localhost:3000");
        var preflight =
                HttpRequest.newBuilder(URI.create(world.one.url() + "/api/v1/messages"))
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", "http://localhost:3000")
                        .header("Access-Control-Request-Method", "POST")
                        .build();
        assertThat(world.one.send(preflight).statusCode()).isEqualTo(204);
    }

    private static AgentPresent present(Agent agent) {
        return AgentPresent.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setOccurredAt(Instant.now())
                .setAgent(agent)
                .setInstanceId(agent + "-1")
                .setCapacity(50)
                .setBusy(0)
                .build();
    }

    private static List<CustomerMessageReceived> received(String session) {
        return world.orchestrator.received().stream()
                .filter(CustomerMessageReceived.class::isInstance)
                .map(CustomerMessageReceived.class::cast)
                .filter(event -> event.getSessionId().equals(session))
                .toList();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(json(answer).path("detail").asText()).isNotEmpty();
        assertThat(json(answer).path("trace_id").asText()).matches("[0-9a-f]{32}");
    }
}
