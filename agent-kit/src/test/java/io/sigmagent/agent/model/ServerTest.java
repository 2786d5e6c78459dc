package io.sigmagent.agent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.model.ModelFailure.Reason;
import io.sigmagent.agent.model.ModelSettings.Limits;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.StoreSamples;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every fault of a server, through the library and all decorators. */
class ServerTest {

    private static final Instant NOW = Dialogue.NOW;
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String QUOTA =
            "{\"error\":{\"message\":\"used up\",\"type\":\"insufficient_quota\",\"param\":null,"
                    + "\"code\":\"insufficient_quota\"}}";
    private static final String ERROR = "{\"error\":{\"message\":\"x\",\"type\":\"requests\"}}";
    private static final Brain RULES = (turn, _) -> Answer.to(turn, "By the rules.");

    private final List<Duration> pauses = new ArrayList<>();
    private final List<ModelCall> calls = new ArrayList<>();
    private final DailyBudget budget = new DailyBudget(BigDecimal.TEN, CLOCK);
    private final CircuitBreaker breaker =
            CircuitBreaker.of("model", ModelConfiguration.breaker(Limits.usual()));
    private FakeServer server;
    private Model model;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer();
        breaker.reset();
        model = model(settings(server.address(), Duration.ofSeconds(20)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksAsTheProtocolWants() throws IOException {
        server.saying("Hello!");

        ModelReply reply = model.ask(request(NOW.plusSeconds(20)));

        assertThat(reply.text()).isEqualTo("Hello!");
        assertThat(server.keys()).containsExactly("Bearer sk-test");
        JsonNode asked = Prompts.JSON.readTree(server.bodies().getFirst());
        assertThat(asked.path("model").asText()).isEqualTo("m");
        assertThat(asked.path("temperature").asDouble()).isEqualTo(0.2);
        assertThat(asked.path("max_completion_tokens").asInt()).isEqualTo(900);
        JsonNode format = asked.path("response_format").path("json_schema");
        assertThat(format.path("strict").asBoolean()).isTrue();
        assertThat(format.path("schema"))
                .isEqualTo(Prompts.JSON.readTree(new Prompts().answerSchema()));
        JsonNode tool = asked.path("tools").get(0).path("function");
        assertThat(tool.path("strict").asBoolean()).isTrue();
        assertThat(tool.path("parameters"))
                .isEqualTo(Prompts.JSON.readTree(new Prompts().tool("search_products").schema()));
    }

    @Test
    void tellsTokensAndCost() {
        server.saying("Hello!");

        ModelReply _ = model.ask(request(NOW.plusSeconds(20)));

        assertThat(calls)
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.tokensIn()).isEqualTo(1000);
                    assertThat(call.tokensOut()).isEqualTo(100);
                    assertThat(call.cost()).isEqualByComparingTo("0.0012");
                    assertThat(call.result()).isEqualTo("ok");
                });
        assertThat(budget.spentToday()).isEqualByComparingTo("0.0012");
    }

    @Test
    void waitsAsLongAsTheServerWants() {
        server.answering(429, ERROR, "Retry-After", "7").saying("Hello!");

        assertThat(model.ask(request(NOW.plusSeconds(20))).text()).isEqualTo("Hello!");
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void waitsUntilTheDateThatTheServerNames() {
        server.answering(503, ERROR, "Retry-After", "Tue, 24 Nov 2026 10:00:09 GMT")
                .saying("Hello!");

        assertThat(model.ask(request(NOW.plusSeconds(20))).text()).isEqualTo("Hello!");
        assertThat(pauses).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void waitsForNobodyBeyondTheDeadline() {
        server.answering(429, ERROR, "Retry-After", "30");

        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.RATE_LIMITED);
        assertThat(pauses).isEmpty();
        assertThat(server.bodies()).hasSize(1);
    }

    @Test
    void triesAgainThreeTimesInAll() {
        server.answering(500, ERROR);

        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.UNAVAILABLE);
        assertThat(server.bodies()).hasSize(3);
        assertThat(calls).extracting(ModelCall::result).containsOnly("unavailable").hasSize(3);
    }

    @Test
    void triesNoMoreWhatStaysWrong() {
        server.answering(429, QUOTA)
                .answering(401, ERROR)
                .answering(404, ERROR)
                .answering(400, ERROR);

        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.QUOTA_USED_UP);
        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.KEY_REFUSED);
        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.UNKNOWN_MODEL);
        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.REQUEST_REFUSED);
        assertThat(server.bodies()).hasSize(4);
    }

    @Test
    void followsNobodyElsewhereWithTheKey() {
        server.answering(302, "", "Location", server.address() + "/chat/completions");

        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.REQUEST_REFUSED);
        assertThat(server.bodies()).hasSize(1);
    }

    @Test
    void namesWhatIsNoAnswer() {
        for (String body : List.of("<html>busy</html>", "{}", "", ERROR, "{\"choices\":[]}")) {
            server.close();
            restart();
            server.answering(200, body);
            assertThat(reason(NOW.plusSeconds(20))).as(body).isEqualTo(Reason.GARBLED);
        }
    }

    @Test
    void namesHalfAnAnswer() {
        server.sendingHalf();

        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.GARBLED);
    }

    @Test
    void namesARefusal() {
        server.answering(
                200,
                FakeServer.completion("x")
                        .replace("\"content\":\"x\"", "\"content\":null,\"refusal\":\"no\""));

        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.DECLINED);
    }

    @Test
    void tellsAnAnswerThatIsCutOff() {
        server.answering(200, FakeServer.completion("{\"te").replace("\"stop\"", "\"length\""));

        assertThat(model.ask(request(NOW.plusSeconds(20))).ending())
                .isEqualTo(ModelReply.Ending.CUT_OFF);
    }

    @Test
    void takesAnAnswerWithoutTextForEmpty() {
        server.answering(200, FakeServer.completion("x").replace("\"x\"", "null"));

        assertThat(model.ask(request(NOW.plusSeconds(20))).text()).isEmpty();
    }

    @Test
    void namesAServerThatIsNotThere() {
        server.close();

        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void waitsForAnAnswerNoLongerThanItsPatience() {
        server.hanging();
        model = model(settings(server.address(), Duration.ofMillis(200)));

        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.TIMEOUT);
        assertThat(calls).extracting(ModelCall::result).containsOnly("timeout").hasSize(3);
    }

    @Test
    void leavesAModelAloneThatKeepsFailing() {
        server.answering(500, ERROR);
        for (int i = 0; i < 2; i++) {
            assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.UNAVAILABLE);
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.LEFT_ALONE);
        assertThat(server.bodies()).hasSize(6);
    }

    @Test
    void asksNobodyWhenTheMoneyIsSpent() {
        budget.told("others", NOW, BigDecimal.TEN);

        assertThat(reason(NOW.plusSeconds(20))).isEqualTo(Reason.BUDGET_SPENT);
        assertThat(server.bodies()).isEmpty();
        assertThat(calls).isEmpty();
    }

    @Test
    void asksNobodyWhenTheTimeIsUp() {
        assertThat(reason(NOW)).isEqualTo(Reason.NO_TIME);
        assertThat(server.bodies()).isEmpty();
    }

    @Test
    void answersATurnWithAToolOverTheWire() {
        server.answering(
                        200,
                        FakeServer.completion("x")
                                .replace(
                                        "\"content\":\"x\"",
                                        "\"content\":null,\"tool_calls\":[{\"id\":\"c1\",\"type\":"
                                                + "\"function\",\"function\":{\"name\":"
                                                + "\"product_types\",\"arguments\":\"{}\"}}]")
                                .replace("\"stop\"", "\"tool_calls\""))
                .saying(ScriptedModel.answer("We have gaming laptops."));

        Answer answer = dialogue().says("what do you sell?");

        assertThat(answer.text()).isEqualTo("We have gaming laptops.");
        assertThat(server.bodies().getLast()).contains("tool_call_id", "Gaming Laptops");
    }

    @Test
    void letsTheRulesAnswerWhenTheServerIsDown() {
        server.answering(503, ERROR);

        assertThat(dialogue().says("hello").text()).isEqualTo("By the rules.");
    }

    @Test
    void sendsNothingPersonal() {
        server.saying(ScriptedModel.answer("Thanks!"));

        var _ = dialogue().says("jane@example.com, +34 612 345 678, 4111 1111 1111 1111");

        assertThat(server.bodies().getFirst()).doesNotContain("jane@", "612 345", "4111 1111");
    }

    private Dialogue dialogue() {
        InMemoryStore store =
                new InMemoryStore()
                        .selling(StoreSamples.product("Orvexa Blade", "Gaming Laptops", "999.00"));
        Brain brain =
                ModelBrains.over(model, AgentKind.SBDR, KnowledgeBase.builtIn()).before(RULES);
        return Dialogue.with(AgentKind.SBDR, brain, store);
    }

    private void restart() {
        try {
            start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Reason reason(Instant deadlineAt) {
        ModelFailure failure =
                catchThrowableOfType(
                        ModelFailure.class,
                        () -> {
                            ModelReply _ = model.ask(request(deadlineAt));
                        });
        return failure.reason();
    }

    private static ModelRequest request(Instant deadlineAt) {
        return new ModelRequest(
                AgentKind.SBDR,
                "s1",
                List.of(new ChatLine.Rules("Be kind."), new ChatLine.Task("Hello")),
                List.of(new Prompts().tool("search_products")),
                deadlineAt);
    }

    private static ModelSettings settings(URI address, Duration patience) {
        Limits usual = Limits.usual();
        return new ModelSettings(
                "sk-test",
                address,
                "m",
                0.2,
                900,
                true,
                new Price(BigDecimal.ONE, new BigDecimal("2")),
                BigDecimal.TEN,
                new Limits(
                        patience,
                        usual.tries(),
                        usual.concurrentCalls(),
                        usual.steps(),
                        usual.turnTokens(),
                        usual.reserve(),
                        usual.pause()));
    }

    private Model model(ModelSettings settings) {
        Limits limits = settings.limits();
        var guards =
                new GuardedModel.Guards(breaker, Bulkhead.ofDefaults("model"), limits.patience());
        Model guarded =
                new GuardedModel(new LangchainModel(settings, new Prompts(), CLOCK), guards, CLOCK);
        Model accounted =
                new AccountedModel(guarded, settings, new Accounts(budget, calls::add), CLOCK);
        Retry retry = Retry.of("model", ModelConfiguration.retry(limits));
        return new PatientModel(accounted, retry, pauses::add, CLOCK);
    }
}
