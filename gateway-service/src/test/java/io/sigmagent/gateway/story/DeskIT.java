package io.sigmagent.gateway.story;

import static io.sigmagent.gateway.story.Gateway.json;
import static io.sigmagent.gateway.story.World.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.infrastructure.TestRedis;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.Close;
import io.sigmagent.schemas.Fact;
import io.sigmagent.schemas.GiveBack;
import io.sigmagent.schemas.Note;
import io.sigmagent.schemas.OperatorMessageReceived;
import io.sigmagent.schemas.OperatorTyped;
import io.sigmagent.schemas.Say;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.TakeOver;
import io.sigmagent.schemas.UpdateLead;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
@SuppressWarnings("NullAway.Init")
class DeskIT {

    private static final String VIEW =
            """
            {"session_id":"%s","conversation":2,"owner":"human_agent","phase":"%s","epoch":7,"last_seq":12,
             "channel":"web","language":"en","tier":"prospect","claimed_tier":"vip","identity":"anonymous",
             "customer_name":"Alex","facts":[
              {"factor":"budget_range","value":{"min":null,"max":"1500","currency":"USD","vague":false},"quote":"under $1500","finder":"rule"},
              {"factor":"use_case","value":{"word":"gaming"},"quote":"gaming","finder":"rule"},
              {"factor":"quantity","value":{"pieces":2},"quote":"two","finder":"rule"},
              {"factor":"technical_requirements","value":{"words":["16 GB RAM"]},"quote":"16 GB RAM","finder":"rule"}],
             "lead_score":62,"qualification":"in_progress","queue":{"position":3,"estimated_wait_seconds":40},
             "operator":{"id":"ada","name":"Ada"},"reason":"human_request","summary":"Wants a laptop.",
             "promised":["A call at noon"],"notes":["Knows Bob"],
             "last_messages":[{"speaker":"customer","text":"human","at":"2026-01-31T12:00:00Z"}],
             "waiting_since":"2026-01-31T12:00:00Z","touched_at":"2026-01-31T12:00:01Z"}
            """
                    .replace("\n", "");

    private static World world;

    @BeforeAll
    static void start() throws IOException {
        world =
                World.start(
                        TestKafka.bootstrapServers(),
                        TestRedis.url(),
                        "--sigmagent.gateway.command-timeout=2s");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void carriesACommandOutInThePersonsName() {
        String session = session();

        HttpResponse<String> answer =
                command(
                        session,
                        "{\"command\":\"note\",\"text\":\" Knows Bob \",\"operator_id\":\"ada\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("accepted").asBoolean()).isTrue();
        SessionCommandRequested event = commands(session).findFirst().orElseThrow();
        assertThat(event.getEventId()).isEqualTo(json(answer).path("command_id").asText());
        assertThat(event.getIssuedBy()).isEqualTo("operator:ada");
        assertThat(event.getCommand()).isEqualTo(new Note("Knows Bob"));
    }

    @Test
    void tellsWhyACommandIsRefused() {
        HttpResponse<String> answer =
                command(session(), "{\"command\":\"assign\",\"agent\":\"sbdr_agent\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(json(answer).path("detail").asText())
                .isEqualTo("assign: the conversation is complete");
        assertThat(json(answer).path("command_id").asText()).isNotEmpty();
    }

    @Test
    void tellsThatACommandIsTakenButNotSettled() {
        HttpResponse<String> answer =
                command(session(), "{\"command\":\"note\",\"text\":\"silence\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(json(answer).has("accepted")).isFalse();
        assertThat(json(answer).path("command_id").asText()).isNotEmpty();
    }

    @Test
    void makesOneCommandOfARepeatOnAnyGateway() {
        String session = session();
        String body = "{\"command\":\"close\",\"reason\":\"done\"}";
        String path = "/api/v1/sessions/" + session + "/commands";

        JsonNode first = json(world.one.post(path, body, "Idempotency-Key", "k"));
        JsonNode again = json(world.two.post(path, body, "Idempotency-Key", "k"));
        JsonNode other = json(world.two.post(path, body, "Idempotency-Key", "l"));

        assertThat(again).isEqualTo(first);
        assertThat(other.path("command_id")).isNotEqualTo(first.path("command_id"));
        assertThat(commands(session).map(SessionCommandRequested::getCommand))
                .containsOnly(new Close("done"));
    }

    @Test
    void letsAPersonSpeakAndTakeTheSessionOver() {
        String session = session();

        HttpResponse<String> answer =
                command(
                        session,
                        "{\"command\":\"say\",\"text\":\"I am <b>Ada</b>\",\"operator_id\":\"ada\","
                                + "\"operator_name\":\"Ada\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        OperatorMessageReceived said =
                received(OperatorMessageReceived.class, session).findFirst().orElseThrow();
        assertThat(said.getText()).isEqualTo("I am <b>Ada</b>");
        assertThat(said.getOperatorId()).isEqualTo("ada");
        assertThat(said.getOperatorName()).isEqualTo("Ada");
        assertThat(said.getSource()).isEqualTo("desk");
        assertThat(commands(session)).isEmpty();
    }

    @Test
    void letsAWorkflowSpeakInAnAgentsName() {
        String session = session();

        HttpResponse<String> answer =
                command(
                        session,
                        "{\"command\":\"say\",\"text\":\"Hi\",\"agent\":\"customer_success\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        SessionCommandRequested event = commands(session).findFirst().orElseThrow();
        assertThat(event.getCommand()).isEqualTo(new Say("Hi", Agent.SUCCESS));
        assertThat(event.getIssuedBy()).isEqualTo("operator:loopback");
    }

    @Test
    void passesOnWhoTakesOverAndWhatWasPromised() {
        String session = session();

        var _ =
                command(
                        session,
                        "{\"command\":\"take_over\",\"operator_id\":\"ada\",\"operator_name\":\"Ada\"}");
        var _ =
                command(
                        session,
                        "{\"command\":\"give_back\",\"promised\":[\"A"
                                + " call\"],\"agent\":\"account_manager\"}");

        assertThat(commands(session).map(SessionCommandRequested::getCommand))
                .containsExactly(
                        new TakeOver("ada", "Ada"), new GiveBack(List.of("A call"), Agent.ACCOUNT));
    }

    @Test
    void setsWhatIsKnownOfTheLead() {
        String session = session();

        HttpResponse<String> answer =
                command(
                        session,
                        """
                        {"command":"update_lead","operator_id":"ada","facts":[
                         {"factor":"budget_range","value":{"max":1500.5,"currency":"USD"},"quote":"said on the phone"},
                         {"factor":"timeline","value":{"urgency":"within_week","until":"2026-12-01"}},
                         {"factor":"technical_requirements","value":["16 GB RAM","144 Hz"]},
                         {"factor":"quantity","value":2},
                         {"factor":"decision_authority","value":"alone"}]}\
                        """);

        assertThat(answer.statusCode()).isEqualTo(200);
        UpdateLead update = (UpdateLead) commands(session).findFirst().orElseThrow().getCommand();
        assertThat(update.getFacts())
                .extracting(fact -> fact.getValue().toString())
                .containsExactly(
                        "{\"min\": null, \"max\": \"1500.5\", \"currency\": \"USD\", \"vague\":"
                                + " false}",
                        "{\"urgency\": \"within_week\", \"from\": null, \"until\": \"2026-12-01\"}",
                        "{\"words\": [\"16 GB RAM\", \"144 Hz\"]}",
                        "2",
                        "alone");
        assertThat(update.getFacts()).extracting(Fact::getFinder).containsOnly("operator");
        assertThat(update.getFacts().getFirst().getQuote()).isEqualTo("said on the phone");
        assertThat(update.getFacts()).allSatisfy(fact -> assertThat(fact.getQuote()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{oops | body",
                "{} | command",
                "{\"command\":\"dance\"} | command",
                "{\"command\":7} | command",
                "{\"command\":\"say\"} | text",
                "{\"command\":\"say\",\"text\":\"  \"} | text",
                "{\"command\":\"say\",\"text\":\"Hi\",\"loud\":true} | loud",
                "{\"command\":\"say\",\"text\":\"Hi\",\"operator_id\":\"a b\"} | operator_id",
                "{\"command\":\"say\",\"text\":\"Hi\",\"operator_id\":\"a\",\"agent\":\"sbdr_agent\"}"
                    + " | agent",
                "{\"command\":\"take_over\"} | operator_id",
                "{\"command\":\"assign\"} | agent",
                "{\"command\":\"assign\",\"agent\":\"orchestrator\"} | agent",
                "{\"command\":\"give_back\",\"agent\":\"human_agent\"} | agent",
                "{\"command\":\"give_back\",\"promised\":\"a call\"} | promised",
                "{\"command\":\"give_back\",\"promised\":[1]} | promised",
                "{\"command\":\"update_lead\"} | facts",
                "{\"command\":\"update_lead\",\"facts\":[{\"factor\":\"mood\",\"value\":\"x\"}]} |"
                        + " facts.0.factor",
                "{\"command\":\"update_lead\",\"facts\":[{\"factor\":\"quantity\",\"value\":0}]} |"
                        + " facts.0.value",
                "{\"command\":\"update_lead\",\"facts\":[{\"factor\":\"budget_range\",\"value\":{}}]}"
                    + " | facts.0.value",
                "{\"command\":\"update_lead\",\"facts\":[{\"factor\":\"budget_range\",\"value\":{\"max\":\"lots\"}}]}"
                    + " | facts.0.max",
                "{\"command\":\"update_lead\",\"facts\":[{\"factor\":\"timeline\",\"value\":{\"urgency\":\"later\",\"from\":\"soon\"}}]}"
                    + " | facts.0.from"
            })
    void namesTheFieldThatIsWrong(String body, String field) {
        String session = session();

        HttpResponse<String> answer = command(session, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("errors").path(0).path("field").asText()).isEqualTo(field);
        assertThat(commands(session)).isEmpty();
    }

    @Test
    void tellsThatAPersonTypes() {
        String session = session();

        HttpResponse<String> answer =
                world.one.post(
                        "/api/v1/sessions/" + session + "/typing",
                        "{\"typing\":true,\"operator_id\":\"ada\"}");

        assertThat(answer.statusCode()).isEqualTo(204);
        await().untilAsserted(() ->
                assertThat(received(OperatorTyped.class, session))
                        .singleElement()
                        .matches(OperatorTyped::getTyping)
                        .matches(typed -> typed.getOperatorId().equals("ada")));
    }

    @Test
    void tellsWhereASessionStands() {
        String session = session();
        world.services.views.put(session, VIEW.formatted(session, "with_human"));

        HttpResponse<String> answer = world.one.get("/api/v1/sessions/" + session);

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode state = json(answer);
        assertThat(state.path("owner").asText()).isEqualTo("human_agent");
        assertThat(state.path("phase").asText()).isEqualTo("with_human");
        assertThat(state.path("epoch").asLong()).isEqualTo(7);
        assertThat(state.path("claimed_tier").asText()).isEqualTo("vip");
        assertThat(state.path("facts").findValuesAsText("quote"))
                .containsExactly("under $1500", "gaming", "two", "16 GB RAM");
        assertThat(state.path("facts").findValues("value").toString())
                .isEqualTo(
                        "[{\"max\":\"1500\",\"currency\":\"USD\",\"vague\":false}, \"gaming\", 2,"
                                + " [\"16 GB RAM\"]]");
        assertThat(state.path("queue").toString())
                .isEqualTo("{\"position\":3,\"estimated_wait_seconds\":40}");
        assertThat(state.path("operator").toString())
                .isEqualTo("{\"id\":\"ada\",\"name\":\"Ada\"}");
        assertThat(state.path("notes").toString()).isEqualTo("[\"Knows Bob\"]");
        assertThat(state.path("last_messages").path(0).path("text").asText()).isEqualTo("human");
        assertThat(world.one.get("/api/v1/sessions/" + session()).statusCode()).isEqualTo(404);
        world.services.views.remove(session);
    }

    @Test
    void toleratesAnOrchestratorThatTellsLess() {
        String session = session();
        world.services.views.put(
                session,
                "{\"session_id\":\"%s\",\"owner\":\"sbdr_agent\",\"phase\":\"answering\"}"
                        .formatted(session));

        JsonNode state = json(world.one.get("/api/v1/sessions/" + session));

        assertThat(state.path("queue").isNull()).isTrue();
        assertThat(state.path("operator").isNull()).isTrue();
        assertThat(state.path("facts").isEmpty()).isTrue();
        assertThat(state.path("lead_score").isNull()).isTrue();
        world.services.views.remove(session);
    }

    @Test
    void keepsAnOpenDeskUpToDateAndCountsItAsAPerson() {
        String session = session();
        world.services.views.put(session, VIEW.formatted(session, "waiting_for_human"));
        Set<String> before = desks().map(AgentPresent::getInstanceId).collect(Collectors.toSet());
        AgentPresent present;
        try (DeskStream desk = DeskStream.open(world.one)) {
            JsonNode _ = desk.awaitEvent("sessions", list -> list.toString().contains(session));
            present = awaitDesk(sign -> !before.contains(sign.getInstanceId()));
            assertThat(present.getPresent()).isTrue();
            assertThat(present.getAgent()).isEqualTo(Agent.HUMAN);
            assertThat(present.getCapacity()).isEqualTo(1);

            world.orchestrator.operatorSays(session, "I am Ada");

            JsonNode said =
                    desk.awaitEvent("message", m -> m.path("session_id").asText().equals(session));
            assertThat(said.path("frame").path("content").asText()).isEqualTo("I am Ada");
            assertThat(said.path("frame").path("seq").asLong()).isEqualTo(1);
            world.services.views.put(session, VIEW.formatted(session, "with_human"));
            var _ = command(session, "{\"command\":\"note\",\"text\":\"mine\"}");
            JsonNode _ =
                    desk.awaitEvent(
                            "sessions",
                            list ->
                                    list.path("sessions")
                                            .valueStream()
                                            .filter(s ->
                                                    s.path("session_id").asText().equals(session))
                                            .anyMatch(s ->
                                                    s.path("phase").asText().equals("with_human")));
        }
        AgentPresent _ =
                awaitDesk(sign ->
                        sign.getInstanceId().equals(present.getInstanceId()) && !sign.getPresent());
        world.services.views.remove(session);
    }

    @ParameterizedTest
    @CsvSource({"/desk", "/desk/", "/desk/desk.js", "/desk/desk.css"})
    void servesThePageUnderAPolicyWithoutInlineScripts(String path) {
        HttpResponse<String> page = world.one.get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("script-src");
    }

    @Test
    void isDescribedForMachines() {
        JsonNode api = json(world.one.get("/v3/api-docs"));

        assertThat(api.path("paths").properties())
                .extracting(Map.Entry::getKey)
                .contains(
                        "/api/v1/sessions/{session_id}",
                        "/api/v1/sessions/{session_id}/commands",
                        "/api/v1/sessions/{session_id}/typing",
                        "/api/v1/desk/login",
                        "/api/v1/desk/logout",
                        "/api/v1/desk/sessions",
                        "/api/v1/desk/stream");
        JsonNode schemas = api.path("components").path("schemas");
        assertThat(schemas.path("CommandRequestBody").path("properties").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "command",
                        "operator_id",
                        "operator_name",
                        "text",
                        "agent",
                        "promised",
                        "reason",
                        "facts");
        assertThat(schemas.path("SessionAnswer").path("properties").has("waiting_since")).isTrue();
    }

    private static AgentPresent awaitDesk(Predicate<AgentPresent> like) {
        await().atMost(Duration.ofSeconds(15))
                .until(() -> desks().filter(like).findFirst().isPresent());
        return desks().filter(like).findFirst().orElseThrow();
    }

    private static Stream<AgentPresent> desks() {
        return world.orchestrator.received().stream()
                .filter(AgentPresent.class::isInstance)
                .map(AgentPresent.class::cast)
                .filter(sign -> sign.getInstanceId().startsWith("desk:"));
    }

    private static HttpResponse<String> command(String session, String body) {
        return world.one.post("/api/v1/sessions/" + session + "/commands", body);
    }

    private static Stream<SessionCommandRequested> commands(String session) {
        return received(SessionCommandRequested.class, session);
    }

    private static <T extends SpecificRecord> Stream<T> received(Class<T> type, String session) {
        return world.orchestrator.received().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event ->
                        session.equals(event.get(event.getSchema().getField("sessionId").pos())));
    }
}
