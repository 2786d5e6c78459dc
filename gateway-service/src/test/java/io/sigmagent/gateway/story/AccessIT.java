package io.sigmagent.gateway.story;

import static io.sigmagent.gateway.story.Gateway.json;
import static io.sigmagent.gateway.story.World.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.gateway.GatewayService;
import io.sigmagent.gateway.domain.ApiKey;
import io.sigmagent.gateway.domain.Scope;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.infrastructure.TestRedis;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.Tier;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
@SuppressWarnings("NullAway.Init")
class AccessIT {

    private static World world;

    @BeforeAll
    static void start() throws IOException {
        String keys =
                String.join(
                        ",",
                        ApiKey.of("shop", "shop-secret", Set.of(Scope.MESSAGES, Scope.TIER))
                                .entry(),
                        ApiKey.of("blog", "blog-secret", Set.of(Scope.MESSAGES)).entry(),
                        ApiKey.of("board", "board-secret", Set.of(Scope.ANALYTICS)).entry());
        world =
                World.start(
                        TestKafka.bootstrapServers(),
                        TestRedis.url(),
                        "--server.address=127.0.0.1",
                        "--sigmagent.gateway.api-keys=" + keys,
                        "--sigmagent.gateway.allowed-origins=https://shop.example",
                        "--sigmagent.gateway.demo.products-url=");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void asksForAKey() {
        HttpResponse<String> without = world.one.say(session(), "Hi");
        HttpResponse<String> wrong = world.one.say(session(), "Hi", "X-API-Key", "guess");

        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(world.one.post("/api/v1/sessions", "").statusCode()).isEqualTo(401);
        assertThat(world.one.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void asksForTheScope() {
        HttpResponse<String> message = world.one.say(session(), "Hi", "X-API-Key", "board-secret");
        HttpResponse<String> figures =
                world.one.get("/api/v1/metrics/agents", "Authorization", "Bearer shop-secret");

        assertThat(message.statusCode()).isEqualTo(403);
        assertThat(json(message).path("detail").asText()).contains("scope messages");
        assertThat(figures.statusCode()).isEqualTo(403);
        assertThat(
                        world.one
                                .get("/api/v1/metrics/agents", "X-API-Key", "board-secret")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void believesATierOnlyFromScopeTier() {
        String trusted = session();
        String claimed = session();
        String body = "{\"session_id\":\"%s\",\"content\":\"Hi\",\"customer_tier\":\"vip\"}";

        var _ =
                world.one.post(
                        "/api/v1/messages",
                        body.formatted(trusted),
                        "Authorization",
                        "Bearer shop-secret");
        var _ =
                world.one.post(
                        "/api/v1/messages", body.formatted(claimed), "X-API-Key", "blog-secret");

        assertThat(received(trusted).getTier()).isEqualTo(Tier.VIP);
        assertThat(received(trusted).getApiKeyName()).isEqualTo("shop");
        assertThat(received(claimed).getTier()).isNull();
        assertThat(received(claimed).getClaimedTier()).isEqualTo(Tier.VIP);
    }

    @Test
    void readsTheSchemeInAnyCase() {
        assertThat(world.one.say(session(), "Hi", "Authorization", "bearer blog-secret"))
                .returns(200, HttpResponse::statusCode);
    }

    @Test
    void keepsTheIdempotencyKeysOfCallersApart() {
        String session = session();

        JsonNode shop =
                json(
                        world.one.say(
                                session,
                                "Hi from shop",
                                "X-API-Key",
                                "shop-secret",
                                "Idempotency-Key",
                                "1"));
        JsonNode blog =
                json(
                        world.one.say(
                                session,
                                "Hi from blog",
                                "X-API-Key",
                                "blog-secret",
                                "Idempotency-Key",
                                "1"));

        assertThat(shop.path("response").asText()).isEqualTo("You said: Hi from shop");
        assertThat(blog.path("response").asText()).isEqualTo("You said: Hi from blog");
    }

    @Test
    void keepsASessionForTheKeyThatOpenedIt() {
        String session = session();
        String token =
                world.one
                        .say(session, "Hi", "X-API-Key", "shop-secret")
                        .headers()
                        .firstValue("X-Session-Token")
                        .orElseThrow();

        try (ChatClient foreign = ChatClient.connect(world.one.chat(session))) {
            assertThat(foreign.awaitFrame("error").path("code").asText())
                    .isEqualTo("session_owned");
        }
        try (ChatClient client = ChatClient.connect(world.two.chat(session) + "?token=" + token)) {
            JsonNode _ = client.awaitFrame("session_started");
        }
        String messages = "/api/v1/sessions/" + session + "/messages";
        assertThat(world.one.get(messages).statusCode()).isEqualTo(401);
        assertThat(world.one.get(messages, "X-Session-Token", token).statusCode()).isEqualTo(200);
        assertThat(world.one.say(session, "Hi", "X-Session-Token", token).statusCode())
                .isEqualTo(200);
        assertThat(world.one.say(session(), "Hi", "X-Session-Token", token).statusCode())
                .isEqualTo(401);
    }

    @Test
    void keepsASessionForTheKeyThatOpenedItEmpty() {
        JsonNode opened = json(world.one.post("/api/v1/sessions", "", "X-API-Key", "shop-secret"));
        String chat = world.two.chat(opened.path("session_id").asText());

        try (ChatClient foreign = ChatClient.connect(chat)) {
            assertThat(foreign.awaitFrame("error").path("code").asText())
                    .isEqualTo("session_owned");
        }
        try (ChatClient client =
                ChatClient.connect(chat + "?token=" + opened.path("session_token").asText())) {
            JsonNode _ = client.awaitFrame("session_started");
        }
    }

    @Test
    void letsBrowsersOfTheShopChatWithoutAKey() {
        String session = session();
        try (ChatClient client =
                ChatClient.connect(
                        world.one.chat(session), Map.of("Origin", "https://shop.example"))) {
            client.say("Hi", null);
            JsonNode _ = client.awaitFrame("agent_response");
        }
        assertThatThrownBy(() ->
                        ChatClient.connect(
                                world.one.chat(session), Map.of("Origin", "http://localhost:3000")))
                .hasStackTraceContaining("403");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--sigmagent.gateway.api-keys=shop:abc:messages | SIGMAGENT_API_KEYS",
                "--sigmagent.gateway.allowed-origins=shop.example | GATEWAY_ALLOWED_ORIGINS",
                "--sigmagent.gateway.session-secret=short | SIGMAGENT_SESSION_SECRET",
                "--server.address=0.0.0.0 | server.address"
            })
    void doesNotStartWithWrongSettings(String setting, String key) {
        assertThatThrownBy(() ->
                        GatewayService.application()
                                .run(
                                        "--server.port=0",
                                        "--sigmagent.kafka.bootstrap-servers="
                                                + TestKafka.bootstrapServers(),
                                        setting)
                                .close())
                .hasStackTraceContaining(key)
                .hasStackTraceContaining("expected:");
    }

    private static CustomerMessageReceived received(String session) {
        return world.orchestrator.received().stream()
                .filter(CustomerMessageReceived.class::isInstance)
                .map(CustomerMessageReceived.class::cast)
                .filter(event -> event.getSessionId().equals(session))
                .findFirst()
                .orElseThrow();
    }
}
