package io.sigmagent.gateway.story;

import static io.sigmagent.gateway.story.Gateway.json;
import static io.sigmagent.gateway.story.World.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.kit.embedded.EmbeddedKafka;
import io.sigmagent.kit.embedded.EmbeddedRedisServer;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.infrastructure.TestRedis;
import io.sigmagent.schemas.CustomerMessageReceived;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@SuppressWarnings("NullAway.Init")
class FaultIT {

    private static EmbeddedKafka kafka;
    private static EmbeddedRedisServer redis;
    private static World world;

    @BeforeAll
    static void start() throws IOException {
        kafka = TestKafka.dedicated();
        redis = TestRedis.dedicated();
        world =
                World.start(
                        kafka.bootstrapServers(),
                        redis.url(),
                        "--sigmagent.gateway.publish-timeout=2s",
                        "--sigmagent.gateway.claim-timeout=3s",
                        "--sigmagent.gateway.response-timeout=5s",
                        "--sigmagent.gateway.remembered-events=4");
    }

    @AfterAll
    static void stop() {
        world.close();
        redis.close();
        kafka.close();
    }

    @Test
    void resumesFromTheHistoryWhileRedisIsAway() {
        String session = session();
        redis.stop();
        String token;
        try (ChatClient client = ChatClient.connect(world.one.chat(session))) {
            token = client.awaitFrame("session_started").path("session_token").asText();
            client.say("one", null);
            client.awaitNumbers(2);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(world.one.say(session, "missed " + i).statusCode()).isEqualTo(200);
        }

        try (ChatClient client = ChatClient.connect(world.two.chat(session) + "?token=" + token)) {
            client.resume(2);
            client.awaitNumbers(10);
            assertThat(client.numbers())
                    .containsExactlyElementsOf(LongStream.rangeClosed(3, 12).boxed().toList());
        }
        assertThat(json(world.one.get("/health")).at("/data_stores/redis/status").asText())
                .isEqualTo("down");
        redis.start();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(
                                        json(world.one.get("/health"))
                                                .at("/data_stores/redis/status")
                                                .asText())
                                .isEqualTo("up"));
    }

    @Test
    void acknowledgesNothingWhileKafkaIsAwayAndGoesOnAfterwards() {
        String session = session();
        String late = session();
        try (ChatClient client = ChatClient.connect(world.one.chat(session))) {
            client.say("before", "m-1");
            JsonNode _ = client.awaitFrame("agent_response");

            kafka.stop();
            client.say("lost", "m-2");
            JsonNode unavailable = client.awaitFrame("unavailable");
            HttpResponse<String> refused = world.one.say(session, "lost too");
            assertThat(unavailable.path("message_id").asText()).isEqualTo("m-2");
            assertThat(client.frames("accepted")).hasSize(1);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(world.one.get("/health").statusCode()).isEqualTo(503));
            try (ChatClient waits = ChatClient.connect(world.two.chat(late))) {
                JsonNode _ = waits.awaitFrame("unavailable");
                assertThat(waits.frames("session_started")).isEmpty();

                kafka.start();
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> !waits.frames("session_started").isEmpty());
            }
            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> acceptedAgain(client));
            assertThat(answersOf(client, "lost")).isEqualTo(1);
            assertThat(client.numbers()).isSorted().doesNotHaveDuplicates();
            assertThat(world.two.say(session, "again").statusCode()).isEqualTo(200);
        }
        assertThat(
                        world.orchestrator.received().stream()
                                .filter(CustomerMessageReceived.class::isInstance)
                                .map(CustomerMessageReceived.class::cast)
                                .filter(event -> event.getText().equals("lost"))
                                .map(CustomerMessageReceived::getEventId)
                                .distinct())
                .hasSize(1);
    }

    @Test
    void claimsAgainWhenTheAnswerWasLost() {
        String session = session();
        String token;
        try (ChatClient client = ChatClient.connect(world.one.chat(session))) {
            token = client.awaitFrame("session_started").path("session_token").asText();
        }

        world.orchestrator.answersAreLost = true;
        try (ChatClient client = ChatClient.connect(world.two.chat(session) + "?token=" + token)) {
            JsonNode _ = client.awaitFrame("unavailable");
            world.orchestrator.answersAreLost = false;

            JsonNode _ = client.awaitFrame("session_started");
        } finally {
            world.orchestrator.answersAreLost = false;
        }
    }

    /**
     * What was called unavailable may have been stored late: sent again, it is the same message.
     */
    private static boolean acceptedAgain(ChatClient client) {
        boolean accepted =
                client.frames("accepted").stream()
                        .anyMatch(frame -> frame.path("message_id").asText().equals("m-2"));
        if (!accepted) {
            client.say("lost", "m-2");
        }
        return accepted && answersOf(client, "lost") > 0;
    }

    private static long answersOf(ChatClient client, String text) {
        return client.frames("agent_response").stream()
                .filter(frame -> frame.path("content").asText().equals("You said: " + text))
                .count();
    }
}
