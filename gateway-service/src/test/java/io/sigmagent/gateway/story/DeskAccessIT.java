package io.sigmagent.gateway.story;

import static io.sigmagent.gateway.story.Gateway.json;
import static io.sigmagent.gateway.story.World.session;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.ApiKey;
import io.sigmagent.gateway.domain.Scope;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.infrastructure.TestRedis;
import io.sigmagent.schemas.SessionCommandRequested;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@SuppressWarnings("NullAway.Init")
class DeskAccessIT {

    private static final String NOTE = "{\"command\":\"note\",\"text\":\"Hi\"}";
    private static final String TYPING = "{\"typing\":true,\"operator_id\":\"ada\"}";

    private static World world;

    @BeforeAll
    static void start() throws IOException {
        String keys =
                String.join(
                        ",",
                        ApiKey.of("desk", "desk-secret", Set.of(Scope.OPERATOR)).entry(),
                        ApiKey.of("shop", "shop-secret", Set.of(Scope.MESSAGES)).entry(),
                        ApiKey.of("blog", "blog-secret", Set.of(Scope.MESSAGES)).entry());
        world =
                World.start(
                        TestKafka.bootstrapServers(),
                        TestRedis.url(),
                        "--server.address=127.0.0.1",
                        "--sigmagent.gateway.api-keys=" + keys);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/desk/sessions", "/api/v1/desk/stream"})
    void showsTheDeskToScopeOperatorOnly(String path) {
        assertThat(world.one.get(path).statusCode()).isEqualTo(401);
        assertThat(world.one.get(path, "X-API-Key", "guess").statusCode()).isEqualTo(401);
        assertThat(world.one.get(path, "X-API-Key", "shop-secret").statusCode()).isEqualTo(403);
        assertThat(world.one.get(path, "Cookie", "sigmagent_desk=guess").statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesCommandsFromScopeOperatorOnly() {
        String path = "/api/v1/sessions/" + session();

        assertThat(world.one.post(path + "/commands", NOTE).statusCode()).isEqualTo(401);
        assertThat(world.one.post(path + "/typing", TYPING).statusCode()).isEqualTo(401);
        HttpResponse<String> without =
                world.one.post(path + "/commands", NOTE, "X-API-Key", "shop-secret");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(json(without).path("detail").asText()).contains("scope operator");
        assertThat(
                        world.one
                                .post(path + "/typing", TYPING, "X-API-Key", "shop-secret")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void namesTheKeyThatCommands() {
        String session = session();

        HttpResponse<String> answer =
                world.one.post(
                        "/api/v1/sessions/" + session + "/commands",
                        NOTE,
                        "Authorization",
                        "Bearer desk-secret");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(
                        world.orchestrator.received().stream()
                                .filter(SessionCommandRequested.class::isInstance)
                                .map(SessionCommandRequested.class::cast)
                                .filter(event -> event.getSessionId().equals(session))
                                .map(SessionCommandRequested::getIssuedBy))
                .containsExactly("key:desk");
    }

    @Test
    void changesTheKeyForACookieThatScriptsAndForeignPagesDoNotGet() {
        HttpResponse<String> login = login(world.one, "desk-secret");

        assertThat(login.statusCode()).isEqualTo(204);
        assertThat(login.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("sigmagent_desk=d1.desk.")
                .contains("Path=/api/v1", "HttpOnly", "SameSite=Strict")
                .doesNotContain("secret");
        String cookie = cookie(login);
        assertThat(world.two.get("/api/v1/desk/sessions", "Cookie", cookie).statusCode())
                .isEqualTo(200);
        try (DeskStream desk = DeskStream.open(world.two, "Cookie", cookie)) {
            assertThat(desk.status()).isEqualTo(200);
        }
        String messages = "/api/v1/sessions/" + session() + "/messages";
        assertThat(world.two.get(messages, "Cookie", cookie).statusCode()).isEqualTo(200);
    }

    @Test
    void takesCommandsByCookieFromItsOwnPageOnly() {
        String cookie = cookie(login(world.one, "desk-secret"));
        String path = "/api/v1/sessions/" + session() + "/commands";

        assertThat(world.one.post(path, NOTE, "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(
                        world.one
                                .post(
                                        path,
                                        NOTE,
                                        "Cookie",
                                        cookie,
                                        "Origin",
                                        "https://evil.example")
                                .statusCode())
                .isEqualTo(403);
        assertThat(form(path, "Cookie", cookie, "Origin", world.one.url())).isEqualTo(415);
        assertThat(
                        world.one
                                .post(path, NOTE, "Cookie", cookie, "Origin", world.one.url())
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void believesNoCookieThatWasChanged() {
        String cookie = cookie(login(world.one, "desk-secret"));

        for (String forged :
                new String[] {
                    cookie.replace("desk.", "shop."),
                    cookie.substring(0, cookie.length() - 2) + "xx",
                    "sigmagent_desk=",
                    "sigmagent_desk=desk-secret"
                }) {
            assertThat(world.one.get("/api/v1/desk/sessions", "Cookie", forged).statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void letsAGuesserFailOnlySoOften() {
        assertThat(login(world.two, "shop-secret").statusCode()).isEqualTo(403);
        for (int i = 0; i < 9; i++) {
            assertThat(login(world.two, "guess" + i).statusCode()).isEqualTo(401);
        }

        HttpResponse<String> refused = login(world.two, "desk-secret");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void tellsAStateToTokenOwnKeyAndOperator() {
        String session = session();
        String path = "/api/v1/sessions/" + session;
        String token =
                world.one
                        .say(session, "Hi", "X-API-Key", "shop-secret")
                        .headers()
                        .firstValue("X-Session-Token")
                        .orElseThrow();
        world.services.views.put(
                session,
                """
                {"session_id":"%s","owner":"sbdr_agent","phase":"answering","api_key_name":"shop",
                 "notes":["secret"],"last_messages":[{"speaker":"customer","text":"Hi","at":null}]}\
                """
                        .formatted(session));

        assertThat(world.one.get(path).statusCode()).isEqualTo(401);
        assertThat(world.one.get(path, "X-API-Key", "blog-secret").statusCode()).isEqualTo(403);
        for (HttpResponse<String> answer :
                List.of(
                        world.one.get(path, "X-API-Key", "shop-secret"),
                        world.one.get(path, "X-Session-Token", token))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).path("notes").isNull()).isTrue();
            assertThat(json(answer).path("last_messages").isNull()).isTrue();
            assertThat(answer.body()).doesNotContain("secret");
        }
        assertThat(json(world.one.get(path, "X-API-Key", "desk-secret")).path("notes").toString())
                .isEqualTo("[\"secret\"]");
        world.services.views.remove(session);
    }

    private static HttpResponse<String> login(Gateway gateway, String secret) {
        return gateway.post("/api/v1/desk/login", "{\"api_key\":\"%s\"}".formatted(secret));
    }

    private static String cookie(HttpResponse<String> login) {
        return login.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    /** What a form of any page can send. */
    private static int form(String path, String... headers) {
        return world.one
                .send(
                        HttpRequest.newBuilder(URI.create(world.one.url() + path))
                                .headers(headers)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString(NOTE))
                                .build())
                .statusCode();
    }
}
