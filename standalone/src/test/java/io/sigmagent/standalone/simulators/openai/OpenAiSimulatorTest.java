package io.sigmagent.standalone.simulators.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import io.sigmagent.standalone.simulators.openai.ModelClient.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The wire: what a client of the API sees. */
class OpenAiSimulatorTest {

    private static final String QUESTION =
            """
            {"model": "gpt-4o-mini", "temperature": 0.2,
             "messages": [{"role": "system", "content": "Be short."},
                          {"role": "user", "content": "What does it cost?"}]\
            """;

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-10T10:00:00Z"));
    private final OpenAiSimulator simulator =
            OpenAiSimulator.start(
                    OpenAiSimulator.Settings.demo()
                            .withRequestsPerMinute(5)
                            .withContextTokens(2000),
                    _ -> new Completion.Text("It costs nothing at all, as far as I know."),
                    now::get);
    private final ModelClient client = new ModelClient(simulator.url(), "sk-simulated");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void answersInTheShapeOfTheApi() throws IOException {
        Answer answer = client.ask(QUESTION + "}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(faults("CreateChatCompletionResponse", answer.text())).isEmpty();
        assertThat(answer.content()).startsWith("It costs nothing");
        assertThat(answer.json().at("/choices/0/finish_reason").asText()).isEqualTo("stop");
        assertThat(answer.json().at("/usage/total_tokens").asInt()).isPositive();
    }

    @Test
    void callsToolsInTheShapeOfTheApi() throws IOException {
        simulator.play(_ -> new Completion.Calls(List.of(new Completion.Call("find", "{}"))));

        Answer answer = client.ask(QUESTION + "}");

        assertThat(faults("CreateChatCompletionResponse", answer.text())).isEmpty();
        assertThat(answer.json().at("/choices/0/finish_reason").asText()).isEqualTo("tool_calls");
        assertThat(answer.json().at("/choices/0/message/tool_calls/0/function/name").asText())
                .isEqualTo("find");
    }

    @Test
    void streamsTheSameInPieces() throws IOException {
        Answer answer =
                client.ask(
                        QUESTION
                                + ", \"stream\": true, \"stream_options\": {\"include_usage\":"
                                + " true}}");

        List<String> lines =
                answer.text().lines().filter(line -> line.startsWith("data: ")).toList();
        assertThat(lines.getLast()).isEqualTo("data: [DONE]");
        List<JsonNode> pieces =
                lines.subList(0, lines.size() - 1).stream()
                        .map(line -> line.substring("data: ".length()))
                        .map(ModelClient::parsed)
                        .toList();
        assertThat(pieces)
                .allSatisfy(piece ->
                        assertThat(
                                        faults(
                                                "CreateChatCompletionStreamResponse",
                                                withoutNullUsage(piece)))
                                .isEmpty());
        assertThat(
                        pieces.stream()
                                .map(piece -> piece.at("/choices/0/delta/content").asText())
                                .collect(Collectors.joining()))
                .isEqualTo("It costs nothing at all, as far as I know.");
        assertThat(pieces.getLast().at("/usage/total_tokens").asInt()).isPositive();
        assertThat(pieces.get(pieces.size() - 2).at("/choices/0/finish_reason").asText())
                .isEqualTo("stop");
    }

    @Test
    void refusesAnotherKey() throws IOException {
        Answer answer = new ModelClient(simulator.url(), "sk-other").ask(QUESTION + "}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("invalid_api_key");
        assertThat(faults("ErrorResponse", answer.text())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"model\": \"gpt-9\", \"messages\": [{\"role\": \"user\", \"content\": \"a\"}]}"
                        + "|404|does not exist",
                "{\"model\": \"gpt-4o\"}|400|messages",
                "{\"model\": \"gpt-4o\", \"messages\": []}|400|Invalid request",
                "{\"model\": \"gpt-4o\", \"messages\": [{\"role\": \"wizard\", \"content\":"
                        + " \"a\"}]}|400|Invalid request",
                "no json|400|could not parse",
                "[]|400|could not parse",
                "{\"model\": \"gpt-4o\", \"temperature\": 3, \"messages\": [{\"role\": \"user\","
                        + " \"content\": \"a\"}]}|400|2",
                "{\"model\": \"gpt-4o\", \"messages\": [{\"role\": \"tool\", \"tool_call_id\":"
                        + " \"c1\", \"content\": \"a\"}]}|400|must be a response",
                "{\"model\": \"gpt-4o\", \"response_format\": {\"type\": \"json_object\"},"
                        + " \"messages\": [{\"role\": \"user\", \"content\": \"a\"}]}"
                        + "|400|the word 'json'"
            })
    void refusesWhatTheRealOneRefuses(String body, int status, String words) throws IOException {
        Answer answer = client.ask(body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.message()).contains(words);
        assertThat(faults("ErrorResponse", answer.text())).isEmpty();
    }

    @Test
    void refusesACallThatNobodyAnswered() throws IOException {
        Answer answer =
                client.ask(
                        """
                        {"model": "gpt-4o", "messages": [
                          {"role": "user", "content": "a"},
                          {"role": "assistant", "tool_calls": [{"id": "c1", "type": "function",
                            "function": {"name": "find", "arguments": "{}"}}]},
                          {"role": "user", "content": "b"}]}\
                        """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("did not have response messages: c1");
    }

    @Test
    void refusesAStrictSchemaWithAnOptionalProperty() throws IOException {
        String parameters =
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}},"
                        + " \"required\": [%s], \"additionalProperties\": false}";
        String tool =
                QUESTION
                        + ", \"tools\": [{\"type\": \"function\", \"function\": {\"name\":"
                        + " \"find\", \"strict\": true, \"parameters\": "
                        + parameters
                        + "}}]}";

        assertThat(client.ask(tool.formatted("\"a\"")).status()).isEqualTo(200);
        Answer refused = client.ask(tool.formatted(""));
        assertThat(refused.code()).isEqualTo("invalid_function_parameters");
        assertThat(refused.message()).contains("Missing 'a'");
    }

    @Test
    void refusesAConversationThatIsTooLong() throws IOException {
        Answer answer = client.ask(QUESTION.replace("Be short.", "word ".repeat(2000)) + "}");

        assertThat(answer.code()).isEqualTo("context_length_exceeded");
    }

    @Test
    void limitsTheRequestsOfAMinute() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(client.ask(QUESTION + "}").status()).isEqualTo(200);
        }
        now.updateAndGet(time -> time.plusSeconds(20));

        Answer refused = client.ask(QUESTION + "}");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("rate_limit_exceeded");
        assertThat(refused.response().headers().firstValue("Retry-After")).contains("40");

        now.updateAndGet(time -> time.plusSeconds(40));
        assertThat(client.ask(QUESTION + "}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMIT, 429, rate_limit_exceeded",
        "QUOTA, 429, insufficient_quota",
        "ERROR500, 500, server error",
        "OVERLOADED, 503, overloaded",
        "HTML, 200, <h1>",
        "NONSENSE, 200, and so on",
        "UNKNOWN_TOOL, 200, delete_everything",
        "REFUSAL, 200, can't assist",
        "CUT, 200, length"
    })
    void failsAsTold(Faults.Mode mode, int status, String words) throws IOException {
        simulator.faults().set(mode, Duration.ofSeconds(7), 1);

        Answer failed = client.ask(QUESTION + "}");

        assertThat(failed.status()).isEqualTo(status);
        assertThat(failed.text().replace("The server had an error", "server error"))
                .contains(words);
        assertThat(client.ask(QUESTION + "}").content()).startsWith("It costs nothing");
    }

    @Test
    void losesTheConnectionAsTold() throws IOException {
        for (Faults.Mode mode : List.of(Faults.Mode.DOWN, Faults.Mode.HALF)) {
            simulator.faults().set(mode, Duration.ZERO, 1);

            assertThatThrownBy(() -> client.ask(QUESTION + "}")).isInstanceOf(IOException.class);
        }
        assertThat(client.ask(QUESTION + "}").status()).isEqualTo(200);
    }

    @Test
    void answersWithoutChoicesAsTold() throws IOException {
        simulator.faults().set(Faults.Mode.EMPTY, Duration.ZERO, 1);

        assertThat(client.ask(QUESTION + "}").json().path("choices").size()).isZero();
    }

    @Test
    void playsAScriptStepByStep() throws IOException {
        simulator.play(
                new ScriptedAnswers(
                        ModelClient.parsed(
                                """
                                [{"when": "cost", "steps": [
                                   {"call": [{"name": "find", "arguments": {"text": "it"}}]},
                                   {"answer": {"text": "It costs {{find:/0/price}}."}}]}]\
                                """),
                        _ -> new Completion.Text("no idea")));

        JsonNode call = client.ask(QUESTION + "}").json().at("/choices/0/message");
        Answer answer =
                client.ask(
                        """
                        {"model": "gpt-4o", "messages": [
                          {"role": "user", "content": "What does it cost?"}, %s,
                          {"role": "tool", "tool_call_id": "%s",
                           "content": "DATA\\n[{\\"price\\": \\"12.00 USD\\"}]\\nEND"}]}\
                        """
                                .formatted(call, call.at("/tool_calls/0/id").asText()));

        assertThat(call.at("/tool_calls/0/function/arguments").asText())
                .isEqualTo("{\"text\":\"it\"}");
        assertThat(answer.content()).isEqualTo("{\"text\":\"It costs 12.00 USD.\"}");
        assertThat(client.ask(QUESTION.replace("cost", "weigh") + "}").content())
                .isEqualTo("no idea");
    }

    @Test
    void tellsWhatItWasAsked() throws IOException {
        var _ = client.ask(QUESTION + "}");
        var _ = client.ask("no json");

        assertThat(simulator.received()).extracting(Received::status).containsExactly(200, 400);
        assertThat(simulator.received().getFirst().body().path("model").asText())
                .isEqualTo("gpt-4o-mini");
    }

    /**
     * All pieces but the last have a usage of null: the description says so, its schema does not.
     */
    private static String withoutNullUsage(JsonNode piece) {
        return piece.toString().replace(",\"usage\":null", "");
    }

    private static List<String> faults(String schema, String json) {
        return ApiDescription.schema(schema).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
