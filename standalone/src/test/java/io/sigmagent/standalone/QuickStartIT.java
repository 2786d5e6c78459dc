package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.CustomerMessageStored;
import io.sigmagent.standalone.Gateway.Answer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** What the README promises a newcomer, in the order in which they try it. */
@Timeout(240)
@TestMethodOrder(OrderAnnotation.class)
class QuickStartIT {

    private static final String SESSION = "demo_session_001";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningProduct product = RunningProduct.shared();
    private final Gateway gateway = product.gateway();

    @Test
    @Order(1)
    void findsGamingLaptopsWithinTheBudgetAndAsksOneQuestion() {
        Answer answer = gateway.say(SESSION, "Hi, I'm looking for a gaming laptop under $1500");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.agent()).isEqualTo("sbdr_agent");
        assertThat(answer.body().path("intent").asText()).isEqualTo("product_inquiry");
        assertThat(answer.body().path("confidence").asDouble()).isBetween(0.6, 1.0);
        assertThat(answer.body().path("next_agent").isNull()).isTrue();
        assertThat(answer.body().path("session_updated").asBoolean()).isTrue();
        assertThat(answer.text().chars().filter(c -> c == '?').count())
                .as(answer.text())
                .isEqualTo(1);
        assertThat(answer.actions()).anyMatch(action -> action.startsWith("asked:"));
        new Shelf(product.store()).assertTrue(answer, "gaming laptop", 1500);
    }

    @Test
    @Order(2)
    void handsOverToTheAccountManagerAndToCustomerSuccess() {
        try (ChatClient chat = gateway.chat(SESSION)) {
            assertThat(chat.await("session_started").path("last_seq").asLong()).isEqualTo(2);
            SampleOrder order = SampleOrder.shipped(product.store());

            Answer status =
                    gateway.say(
                            SESSION,
                            "what about order %s, my email is %s"
                                    .formatted(order.name(), order.email()));
            assertThat(status.agent()).isEqualTo("account_manager");
            assertThat(status.text()).contains(order.name());

            Answer setUp = gateway.say(SESSION, "how do I set up my new monitor?");
            assertThat(setUp.agent()).isEqualTo("customer_success");
            assertThat(setUp.text()).containsIgnoringCase("step");

            var _ = chat.awaitFrame(frame -> handsOver(frame, "sbdr_agent", "account_manager"));
            var _ =
                    chat.awaitFrame(
                            frame -> handsOver(frame, "account_manager", "customer_success"));
            assertThat(chat.seqs()).isSorted().doesNotHaveDuplicates();
            chat.verifyFrames();
        }
    }

    @Test
    @Order(7)
    void tellsWhoAsksForAPersonThatPeopleHaveItNow() {
        Answer answer = gateway.say("quick-start-person", "Can I talk to a real person please?");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.agent()).isEqualTo("human_agent");
    }

    @Test
    @Order(3)
    void listsTheEventsOfTheConversationInOrder() {
        List<Recorded> events = Recorded.of(product.kafka(), SESSION);

        assertThat(events)
                .as("the way of the first message")
                .extracting(recorded -> recorded.event().getSchema().getName())
                .containsSubsequence(
                        "CustomerMessageReceived",
                        "CustomerMessageStored",
                        "TurnAnswered",
                        "AgentReplied")
                .contains("TurnRequested");
        ByteArrayOutputStream listing = new ByteArrayOutputStream();
        LocalSettings settings =
                LocalSettings.read(
                        new Options(Options.Command.EVENTS, null, product.data(), SESSION));
        Events.print(settings, SESSION, new PrintStream(listing, true, StandardCharsets.UTF_8));
        assertThat(listing.toString(StandardCharsets.UTF_8).lines()).hasSameSizeAs(events);
    }

    @Test
    @Order(4)
    void reportsWhatTheTopicsSay() {
        List<Recorded> events = Recorded.of(product.kafka(), SESSION);
        long messages =
                count(events, CustomerMessageStored.class) + count(events, AgentReplied.class);

        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    JsonNode report = gateway.get("/api/v1/analytics/sessions/" + SESSION).body();
                    assertThat(report.path("session_id").asText()).isEqualTo(SESSION);
                    assertThat(report.path("conversation_length").asLong()).isEqualTo(messages);
                    assertThat(report.path("agents_involved").valueStream().map(JsonNode::asText))
                            .containsExactly("sbdr_agent", "account_manager", "customer_success");
                });
        JsonNode agents = gateway.get("/api/v1/metrics/agents").body();
        assertThat(agents.path("customer_success").path("active_sessions").asInt())
                .isGreaterThanOrEqualTo(1);
        assertThat(agents.path("sbdr_agent").path("avg_response_time").asDouble()).isPositive();
    }

    @Test
    @Order(5)
    void keepsInPostgresWhatTheTopicsSay() {
        long numbered =
                Recorded.of(product.kafka(), SESSION).stream().filter(Recorded::isNumbered).count();

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(Rows.ofHistory(product.database(), SESSION))
                                .hasSize((int) numbered)
                                .isSorted());
    }

    @Test
    @Order(6)
    void isHealthy() {
        Answer health = gateway.get("/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.body().path("status").asText()).isEqualTo("healthy");
        assertThat(health.body().path("agents").path("sbdr").path("status").asText())
                .isEqualTo("up");
        assertThat(health.body().path("data_stores").path("postgres").path("status").asText())
                .isEqualTo("up");
        assertThat(health.body().path("integrations").path("shopify").path("status").asText())
                .isEqualTo("simulated");
        assertThat(health.body().path("integrations").path("crisp").path("status").asText())
                .isEqualTo("not_configured");
    }

    @Test
    @Order(7)
    void servesTheDemoStoreAndItsProducts() {
        assertThat(gateway.get("/").body().path("text").asText()).contains("sigmagent-chat.js");
        JsonNode products = gateway.get("/demo/products.json").body();
        assertThat(products).hasSizeGreaterThanOrEqualTo(150);
        assertThat(products.get(0).path("price").path("amount").asText()).matches("\\d+\\.\\d\\d");
    }

    private static boolean handsOver(JsonNode frame, String from, String to) {
        return frame.path("type").asText().equals("agent_handoff")
                && frame.path("from_agent").asText().equals(from)
                && frame.path("to_agent").asText().equals(to);
    }

    private static long count(List<Recorded> events, Class<?> type) {
        return events.stream().filter(recorded -> type.isInstance(recorded.event())).count();
    }
}
