package io.sigmagent.gateway.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.gateway.FrameSchema;
import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.ClientFrame;
import io.sigmagent.gateway.domain.Events;
import io.sigmagent.gateway.domain.ServerFrame;
import io.sigmagent.gateway.domain.ServerFrame.ErrorCode;
import io.sigmagent.gateway.domain.ServerFrame.Told;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FrameCodecTest {

    private final ServerFrameCodec codec = new ServerFrameCodec();

    @ParameterizedTest
    @MethodSource("frames")
    void writesWhatTheSchemaDescribes(String type, ServerFrame frame) {
        JsonNode json = FrameSchema.server(codec.toText(frame));

        assertThat(json.path("type").asText()).isEqualTo(type);
    }

    static List<Object[]> frames() {
        return List.of(
                frame("session_started", new ServerFrame.SessionStarted("s1.a.1.aaaaaaaaaaaa", 0)),
                frame("accepted", new ServerFrame.Accepted("m1")),
                frame("user_message", new Told(Events.stored(1, "e"), List.of())),
                frame("agent_response", new Told(Events.reply(2, "e"), List.of("m-e"))),
                frame("agent_response", new Told(Events.reply(2, Agent.HUMAN_AGENT), List.of())),
                frame("agent_response", new Told(Events.replyWithProducts(3), List.of())),
                frame("agent_handoff", new Told(Events.handoff(4), List.of())),
                frame("queued", new Told(Events.queued(5, "e"), List.of())),
                frame("rating_request", new Told(Events.ratingAsked(6), List.of())),
                frame("session_complete", new Told(Events.completed(7), List.of())),
                frame("typing", new ServerFrame.Typing(Agent.SBDR_AGENT)),
                frame("pong", new ServerFrame.Pong()),
                frame("unavailable", new ServerFrame.Unavailable(5, null)),
                frame("unavailable", new ServerFrame.Unavailable(5, "m1")),
                frame("error", new ServerFrame.Refused(ErrorCode.RATE_LIMITED, "slow down", null)),
                frame("error", new ServerFrame.Refused(ErrorCode.BAD_JSON, "no JSON", "m1")));
    }

    private static Object[] frame(String type, ServerFrame frame) {
        return new Object[] {type, frame};
    }

    @Test
    void writesProductsAsTheyAreShown() {
        JsonNode products =
                codec.toJson(new Told(Events.replyWithProducts(3), List.of())).path("products");

        assertThat(products.toString())
                .isEqualTo(
                        "[{\"id\":\"p1\",\"variant_id\":\"v1\",\"title\":\"One\","
                                + "\"price\":{\"amount\":\"999.00\",\"currency\":\"USD\"},"
                                + "\"compare_at\":{\"amount\":\"999.00\",\"currency\":\"USD\"},"
                                + "\"in_stock\":true,\"image_url\":\"/one.svg\",\"url\":null},"
                                + "{\"id\":\"p2\",\"variant_id\":\"v2\",\"title\":\"Two\","
                                + "\"price\":{\"amount\":\"999.00\",\"currency\":\"USD\"},"
                                + "\"in_stock\":false,\"image_url\":null,"
                                + "\"url\":\"https://s.example/two\"}]");
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("clientFrames")
    void readsWhatTheSchemaAllowsAndNothingElse(boolean allowed, String text) {
        assertThat(FrameSchema.allowsClient(text)).as("schema").isEqualTo(allowed);
        assertThat(ClientFrameCodec.toDomain(text) instanceof ClientFrame.Unreadable)
                .as("refused by the codec")
                .isEqualTo(!allowed);
    }

    static Stream<Arguments> clientFrames() {
        return Stream.concat(
                ClientFrames.allowed().map(text -> Arguments.of(true, text)),
                ClientFrames.refused().map(text -> Arguments.of(false, text)));
    }

    /**
     * The schema is closed, so that tests find a misspelt field; a reader lets later fields pass.
     */
    @Test
    void readsPastFieldsThatLaterVersionsMayAdd() {
        String text = "{\"type\":\"ping\",\"later\":1}";

        assertThat(ClientFrameCodec.toDomain(text)).isEqualTo(new ClientFrame.Ping());
        assertThat(FrameSchema.allowsClient(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello                                   | BAD_JSON      | frame: not JSON at line"
                        + " 1",
                "[]                                      | BAD_JSON      | frame: an array",
                "{\"type\":\"typing\"} {}                | BAD_JSON      | frame: not JSON",
                "{}                                      | INVALID_FRAME | type: missing",
                "{\"type\":7}                            | INVALID_FRAME | type: a number"
                        + " (expected: a string)",
                "{\"type\":\"dance\"}                    | UNKNOWN_TYPE  | type: unknown (expected:"
                        + " user_message,",
                "{\"type\":\"user_message\"}             | INVALID_FRAME | content: missing",
                "{\"type\":\"user_message\",\"content\":\" "
                        + " \",\"timestamp\":\"2026-01-31T12:00:00Z\"} | INVALID_FRAME | content:"
                        + " empty",
                "{\"type\":\"user_message\",\"content\":{},\"timestamp\":\"2026-01-31T12:00:00Z\"}"
                        + " | INVALID_FRAME | content: an object (expected: a string)",
                "{\"type\":\"user_message\",\"content\":\"Hi\"} | INVALID_FRAME | timestamp:"
                        + " missing",
                "{\"type\":\"user_message\",\"content\":\"Hi\",\"timestamp\":\"now\"} |"
                        + " INVALID_FRAME | timestamp: wrong",
                "{\"type\":\"user_message\",\"content\":\"Hi\",\"timestamp\":\"2026-01-31T12:00:00Z\",\"message_id\":\"a"
                    + " b\"} | INVALID_FRAME | message_id: wrong",
                "{\"type\":\"user_message\",\"content\":\"Hi\",\"timestamp\":\"2026-01-31T12:00:00Z\",\"metadata\":[]}"
                    + " | INVALID_FRAME | metadata: an array",
                "{\"type\":\"resume\"}                   | INVALID_FRAME | last_seq: missing",
                "{\"type\":\"resume\",\"last_seq\":-1}   | INVALID_FRAME | last_seq: -1",
                "{\"type\":\"resume\",\"last_seq\":1.5}  | INVALID_FRAME | last_seq: a number",
                "{\"type\":\"rating\",\"score\":6}       | INVALID_FRAME | score: 6 (expected: 1 to"
                        + " 5)",
                "{\"type\":\"rating\",\"score\":\"5\"}   | INVALID_FRAME | score: a string"
            })
    void saysWhatIsWrong(String text, ErrorCode code, String message) {
        assertThat(ClientFrameCodec.toDomain(text))
                .isInstanceOfSatisfying(
                        ClientFrame.Unreadable.class,
                        unreadable -> {
                            assertThat(unreadable.answer().code()).isEqualTo(code);
                            assertThat(unreadable.answer().message()).startsWith(message);
                            JsonNode _ = FrameSchema.server(codec.toText(unreadable.answer()));
                        });
    }

    @Test
    void namesTheMessageThatIsTooLong() {
        String text =
                "{\"type\":\"user_message\",\"content\":\"%s\",\"timestamp\":\"2026-01-31T12:00:00Z\",\"message_id\":\"m1\"}"
                        .formatted("x".repeat(8001));

        assertThat(ClientFrameCodec.toDomain(text))
                .isEqualTo(
                        new ClientFrame.Unreadable(
                                new ServerFrame.Refused(
                                        ErrorCode.MESSAGE_TOO_LONG,
                                        "content: 8001 characters (expected: at most 8000)",
                                        "m1")));
        assertThat(FrameSchema.allowsClient(text)).isFalse();
    }
}
