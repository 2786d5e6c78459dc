package io.sigmagent.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The gateway as a caller sees it. */
record Gateway(int port, @Nullable String apiKey) {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** On this machine, where nobody needs a key. */
    Gateway(int port) {
        this(port, null);
    }

    /** An answer with its status. */
    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        String text() {
            return body.path("response").asText();
        }

        String agent() {
            return body.path("agent").asText();
        }

        boolean isQueued() {
            return actions().stream().anyMatch(action -> action.startsWith("queued:"));
        }

        List<String> actions() {
            return body.path("actions").valueStream().map(JsonNode::asText).toList();
        }
    }

    /** A customer's message by REST; waits for the answer, in a queue too. */
    Answer say(String session, String content) {
        Answer first = say(session, content, "prospect");
        return first.isQueued() ? answer(first) : first;
    }

    /** What a message that was queued got in the end. */
    Answer answer(Answer queued) {
        String receipt = queued.response().headers().firstValue("Location").orElseThrow();
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> get(receipt), later -> later.status() == 200);
    }

    /** The first answer to a customer of that tier, which the key vouches for. */
    Answer say(String session, String content, String tier) {
        return post("/api/v1/messages", message(session, content, tier));
    }

    /** The same; what bears the same key is the same message. */
    Answer repeatable(String session, String content, String key) {
        return send(
                request("/api/v1/messages")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(message(session, content, "prospect")))
                        .build());
    }

    private static String message(String session, String content, String tier) {
        ObjectNode message =
                JSON.createObjectNode()
                        .put("session_id", session)
                        .put("content", content)
                        .put("user_name", "Alex Chen")
                        .put("customer_tier", tier);
        message.putObject("metadata");
        return message.toString();
    }

    Answer post(String path, String body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /** What people of the shop want of a session. */
    Answer command(String session, ObjectNode command) {
        return post("/api/v1/sessions/" + session + "/commands", command.toString());
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    ChatClient chat(String session) {
        return ChatClient.connect(port, session, List.of());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofMinutes(1));
        return apiKey == null ? request : request.header("X-API-Key", apiKey);
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), json(response.body()), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) throws IOException {
        return body.startsWith("{") || body.startsWith("[")
                ? JSON.readTree(body)
                : JSON.createObjectNode().put("text", body);
    }
}
