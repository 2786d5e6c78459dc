package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.standalone.Gateway.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a newcomer gets wrong is told to them, field by field. */
@Timeout(60)
class BadInputIT {

    private static final String MESSAGES = "/api/v1/messages";

    private final Gateway gateway = RunningProduct.shared().gateway();

    @Test
    void saysWhereJsonIsBroken() {
        Answer answer = gateway.post(MESSAGES, "{\"session_id\": \"s1\", \"content\" \"hi\"}");

        assertProblem(answer, 400, "JSON");
        assertThat(answer.body().path("detail").asText()).contains("column");
    }

    @Test
    void namesAMissingField() {
        assertProblem(gateway.post(MESSAGES, "{\"session_id\":\"s1\"}"), 400, "content");
    }

    @Test
    void namesAnUnknownTierAndWhatIsAllowed() {
        Answer answer =
                gateway.post(
                        MESSAGES,
                        "{\"session_id\":\"s1\",\"content\":\"hi\",\"customer_tier\":\"king\"}");

        assertProblem(answer, 400, "customer_tier");
        assertThat(answer.body().path("detail").asText()).contains("prospect").contains("vip");
    }

    @Test
    void refusesAMessageOfAMegabyte() {
        String body = "{\"session_id\":\"s1\",\"content\":\"" + "x".repeat(1_000_000) + "\"}";

        assertThat(gateway.post(MESSAGES, body).status()).isEqualTo(413);
    }

    @Test
    void refusesABadSessionId() {
        assertProblem(
                gateway.post(MESSAGES, "{\"session_id\":\"a b/c\",\"content\":\"hi\"}"),
                400,
                "session_id");
    }

    @Test
    void keepsASocketOpenAfterAFrameThatItDoesNotKnow() {
        try (ChatClient chat = gateway.chat("bad-frames")) {
            var _ = chat.await("session_started");
            chat.send("{\"type\":\"dance\"}");
            chat.send("no json");

            var _ = chat.awaitFrame(frame -> frame.path("code").asText().equals("unknown_type"));
            var _ = chat.awaitFrame(frame -> frame.path("code").asText().equals("bad_json"));
            chat.send("{\"type\":\"ping\"}");
            var _ = chat.await("pong");
            chat.verifyFrames();
        }
    }

    @Test
    void givesASessionToItsFirstBrowserOnly() {
        assertThat(gateway.say("owned", "hello").status()).isEqualTo(200);
        try (ChatClient first = gateway.chat("owned")) {
            String token = first.await("session_started").path("session_token").asText();

            try (ChatClient stranger = gateway.chat("owned")) {
                var _ =
                        stranger.awaitFrame(
                                frame -> frame.path("code").asText().equals("session_owned"));
                stranger.awaitClosed();
            }
            try (ChatClient again = ChatClient.withToken(gateway.port(), "owned", token)) {
                assertThat(again.await("session_started").path("last_seq").asLong())
                        .isGreaterThanOrEqualTo(2);
                again.resume(0);
                var _ = again.await("agent_response");
                assertThat(again.seqs()).startsWith(1L, 2L);
            }
        }
    }

    private static void assertProblem(Answer answer, int status, String named) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asText()).contains(named);
    }
}
