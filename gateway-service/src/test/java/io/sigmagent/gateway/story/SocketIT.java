package io.sigmagent.gateway.story;

import static io.sigmagent.gateway.story.World.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.infrastructure.TestRedis;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.SatisfactionRated;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@SuppressWarnings("NullAway.Init")
class SocketIT {

    private static World world;

    @BeforeAll
    static void start() throws IOException {
        world = World.start(TestKafka.bootstrapServers(), TestRedis.url());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void talksAsTheContractSays() {
        String session = session();
        try (ChatClient client = ChatClient.connect(world.one.chat(session))) {
            client.say("Hi", "m-1");

            JsonNode answer = client.awaitFrame("agent_response");
            assertThat(answer.path("content").asText()).isEqualTo("You said: Hi");
            assertThat(answer.path("agent").asText()).isEqualTo("sbdr_agent");
            assertThat(answer.path("answers").toString()).isEqualTo("[\"m-1\"]");
            assertThat(client.frames().getFirst().path("type").asText())
                    .isEqualTo("session_started");
            assertThat(client.awaitFrame("accepted").path("message_id").asText()).isEqualTo("m-1");
            assertThat(client.awaitFrame("user_message").path("seq").asLong()).isEqualTo(1);
            assertThat(client.awaitFrame("typing").path("agent").asText()).isEqualTo("sbdr_agent");
            assertThat(client.numbers()).containsExactly(1L, 2L);
        }
    }

    @Test
    void tellsHandoffsAndQueues() {
        String session = session();
        try (ChatClient client = ChatClient.connect(world.one.chat(session))) {
            client.say("handoff", null);
            client.say("queue", null);

            JsonNode handoff = client.awaitFrame("agent_handoff");
            assertThat(handoff.path("from_agent").asText()).isEqualTo("sbdr_agent");
            assertThat(handoff.path("to_agent").asText()).isEqualTo("account_manager");
            assertThat(client.awaitFrame("queued").path("position").asInt()).isEqualTo(3);
        }
    }

    @Test
    void tellsAllSocketsOfASessionOnAllGatewaysAndNobodyElse() {
        String session = session();
        try (ChatClient first = ChatClient.connect(world.one.chat(session));
                ChatClient stranger = ChatClient.connect(world.two.chat(session()))) {
            String token = first.awaitFrame("session_started").path("session_token").asText();
            try (ChatClient second =
                    ChatClient.connect(world.two.chat(session) + "?token=" + token)) {
                JsonNode _ = second.awaitFrame("session_started");
                first.say("Hi", "m-1");

                JsonNode _ = first.awaitFrame("agent_response");
                JsonNode _ = second.awaitFrame("agent_response");
                assertThat(second.awaitFrame("user_message").path("message_id").asText())
                        .isEqualTo("m-1");
                assertThat(second.frames("accepted")).isEmpty();
                assertThat(stranger.frames()).hasSize(1);
                assertThat(world.one.say(session, "Over REST").statusCode()).isEqualTo(200);
                assertThat(second.awaitFrame("agent_response", 2).path("seq").asLong())
                        .isEqualTo(4);
            }
        }
    }

    @Test
    void resumesOnAnotherGatewayExactlyWhatWasMissed() {
        String session = session();
        String token;
        try (ChatClient client = ChatClient.connect(world.one.chat(session))) {
            token = client.awaitFrame("session_started").path("session_token").asText();
            client.say("one", null);
            client.awaitNumbers(2);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(world.one.say(session, "missed " + i).statusCode()).isEqualTo(200);
        }

        try (ChatClient client = ChatClient.connect(world.two.chat(session) + "?token=" + token)) {
            assertThat(client.awaitFrame("session_started").path("last_seq").asLong())
                    .isEqualTo(22);
            client.resume(2);
            client.say("and on", null);

            client.awaitNumbers(22);
            assertThat(client.numbers())
                    .containsExactlyElementsOf(LongStream.rangeClosed(3, 24).boxed().toList());
        }
    }

    @Test
    void resumesALongHistoryThatNoGatewayRemembers() {
        String session = session();
        for (int i = 0; i < 300; i++) {
            world.orchestrator.operatorSays(session, "line " + i);
        }
        String token;
        try (ChatClient client = ChatClient.connect(world.one.chat(session))) {
            token = client.awaitFrame("session_started").path("session_token").asText();
            client.resume(0);
            client.awaitNumbers(300);
            assertThat(client.numbers())
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 300).boxed().toList());
        }
        assertThat(token).isNotEmpty();
    }

    @Test
    void tellsOnlyWhatIsNewWithoutAResume() {
        String session = session();
        assertThat(world.one.say(session, "over REST").statusCode()).isEqualTo(200);

        try (ChatClient client = ChatClient.connect(world.one.chat(session))) {
            client.say("on the socket", null);

            client.awaitNumbers(2);
            assertThat(client.numbers()).containsExactly(3L, 4L);
        }
    }

    @Test
    void makesOneEventOfAMessageThatIsSentAgain() {
        String session = session();
        try (ChatClient client = ChatClient.connect(world.one.chat(session))) {
            client.say("Hi", "m-1");
            client.say("Hi", "m-1");

            JsonNode _ = client.awaitFrame("accepted", 2);
            JsonNode _ = client.awaitFrame("agent_response");
            assertThat(
                            world.orchestrator.received().stream()
                                    .filter(CustomerMessageReceived.class::isInstance)
                                    .map(CustomerMessageReceived.class::cast)
                                    .filter(event -> event.getSessionId().equals(session))
                                    .map(CustomerMessageReceived::getEventId)
                                    .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void keepsASessionForTheBrowserThatClaimedIt() {
        String session = session();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try (ChatClient first = ChatClient.connect(browser, world.one.chat(session))) {
            JsonNode _ = first.awaitFrame("session_started");
        }

        try (ChatClient reloaded = ChatClient.connect(browser, world.two.chat(session))) {
            JsonNode _ = reloaded.awaitFrame("session_started");
        }
        try (ChatClient foreign = ChatClient.connect(world.one.chat(session))) {
            assertThat(foreign.awaitFrame("error").path("code").asText())
                    .isEqualTo("session_owned");
            assertThat(foreign.awaitClose()).isEqualTo(1008);
            assertThat(foreign.frames("session_started")).isEmpty();
        }
    }

    @Test
    void givesAForeignBrowserNoCookie() {
        String session = session();
        HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        try (ChatClient owner = ChatClient.connect(world.one.chat(session))) {
            JsonNode _ = owner.awaitFrame("session_started");
        }

        for (int i = 0; i < 2; i++) {
            try (ChatClient foreign = ChatClient.connect(browser, world.one.chat(session))) {
                assertThat(foreign.awaitFrame("error").path("code").asText())
                        .isEqualTo("session_owned");
            }
        }
    }

    @Test
    void takesTheTokenAsSubprotocolAndNamesTheOneChosen() {
        String session = session();
        String token;
        try (ChatClient first =
                ChatClient.connect(world.one.chat(session), List.of("sigmagent.chat"))) {
            token = first.awaitFrame("session_started").path("session_token").asText();
            assertThat(first.protocol()).isEqualTo("sigmagent.chat");
        }

        String proof = "sigmagent.token." + token;
        try (ChatClient alone = ChatClient.connect(world.two.chat(session), List.of(proof))) {
            JsonNode _ = alone.awaitFrame("session_started");
            assertThat(alone.protocol()).isEqualTo(proof);
        }
        try (ChatClient both =
                ChatClient.connect(world.two.chat(session), List.of("sigmagent.chat", proof))) {
            JsonNode _ = both.awaitFrame("session_started");
            assertThat(both.protocol()).isEqualTo("sigmagent.chat");
        }
        try (ChatClient other =
                ChatClient.connect(
                        world.two.chat(session), List.of("sigmagent.token." + token + "x"))) {
            assertThat(other.awaitFrame("error").path("code").asText()).isEqualTo("session_owned");
        }
    }

    @Test
    void opensWithTheTokenThatRestGave() {
        String session = session();
        String token =
                world.one.say(session, "Hi").headers().firstValue("X-Session-Token").orElseThrow();

        try (ChatClient client = ChatClient.connect(world.two.chat(session) + "?token=" + token)) {
            JsonNode _ = client.awaitFrame("session_started");
        }
    }

    @Test
    void answersWhatItCanNotReadAndStaysOpen() {
        try (ChatClient client = ChatClient.connect(world.one.chat(session()))) {
            client.send("no json");
            client.send("{\"type\":\"dance\"}");
            client.say("x".repeat(8001), "m-1");
            client.say("y".repeat(70_000), "m-2");
            client.send("{\"type\":\"ping\"}");

            JsonNode _ = client.awaitFrame("pong");
            assertThat(client.frames("error"))
                    .extracting(frame -> frame.path("code").asText())
                    .containsExactly(
                            "bad_json", "unknown_type", "message_too_long", "frame_too_large");
            assertThat(client.isOpen()).isTrue();
        }
    }

    @Test
    void takesARating() {
        String session = session();
        try (ChatClient client = ChatClient.connect(world.one.chat(session))) {
            client.send("{\"type\":\"rating\",\"score\":4,\"comment\":\"fine\"}");

            await().until(() ->
                    world.orchestrator.received().stream()
                            .anyMatch(event ->
                                    event instanceof SatisfactionRated rated
                                            && rated.getSessionId().equals(session)
                                            && rated.getScore() == 4));
        }
    }

    @Test
    void closesOnAFlood() {
        try (ChatClient client = ChatClient.connect(world.one.chat(session()))) {
            JsonNode _ = client.awaitFrame("session_started");
            flood(client);
            assertThat(client.awaitFrame("error").path("code").asText()).isEqualTo("rate_limited");
            assertThat(client.awaitClose()).isEqualTo(1008);
        }
    }

    /** More than a slow machine refills meanwhile; the socket may be closed before the last one. */
    private static void flood(ChatClient client) {
        try {
            for (int i = 0; i < 1000; i++) {
                client.send("{\"type\":\"typing\"}");
            }
        } catch (RuntimeException closedWhileSending) {
            assertThat(closedWhileSending).hasMessageContaining("closed");
        }
    }

    @Test
    void refusesASessionIdThatIsNone() {
        try (ChatClient client = ChatClient.connect(world.one.chat("a.b"))) {
            assertThat(client.awaitFrame("error").path("code").asText())
                    .isEqualTo("bad_session_id");
            assertThat(client.awaitClose()).isEqualTo(1008);
        }
    }

    @Test
    void keepsForeignPagesOut() {
        String session = session();

        assertThatThrownBy(() ->
                        ChatClient.connect(
                                world.one.chat(session), Map.of("Origin", "https://evil.example")))
                .hasStackTraceContaining("403");
        try (ChatClient client =
                ChatClient.connect(
                        world.one.chat(session), Map.of("Origin", "http://localhost:5500"))) {
            JsonNode _ = client.awaitFrame("session_started");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%77s/chat/", "/ws/%63hat/", "/ws;a=b/chat/"})
    void keepsForeignPagesOutHoweverTheySpellTheAddress(String path) {
        String address = "ws://127.0.0.1:" + world.one.port() + path + session();

        assertThatThrownBy(
                        () -> ChatClient.connect(address, Map.of("Origin", "https://evil.example")))
                .hasStackTraceContaining("403");
    }

    @Test
    void sendsItsSocketsAwayWhenItLeaves() throws IOException {
        try (World leaving = World.start(TestKafka.bootstrapServers(), TestRedis.url())) {
            ChatClient client = ChatClient.connect(leaving.one.chat(session()));
            JsonNode _ = client.awaitFrame("session_started");

            leaving.one.close();

            assertThat(client.awaitClose()).isEqualTo(1012);
        }
    }
}
