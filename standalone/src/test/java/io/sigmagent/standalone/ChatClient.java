package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.gateway.FrameSchema;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A chat socket as a page has it; every frame is checked against the published schema. */
final class ChatClient implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private volatile boolean closed;
    private WebSocket socket;

    @SuppressWarnings("NullAway.Init") // connect() sets the socket before anybody has the client
    private ChatClient() {}

    /** Connects, with the given headers. */
    static ChatClient connect(int port, String session, List<Map.Entry<String, String>> headers) {
        return open(port, "/ws/chat/" + session, headers);
    }

    /** Connects with a session token. */
    static ChatClient withToken(int port, String session, String token) {
        return open(port, "/ws/chat/" + session + "?token=" + token, List.of());
    }

    private static ChatClient open(int port, String path, List<Map.Entry<String, String>> headers) {
        ChatClient client = new ChatClient();
        WebSocket.Builder builder = CLIENT.newWebSocketBuilder();
        headers.forEach(header -> builder.header(header.getKey(), header.getValue()));
        client.socket =
                builder.buildAsync(URI.create("ws://localhost:" + port + path), client).join();
        return client;
    }

    void say(String content, String messageId) {
        send(
                Gateway.JSON
                        .createObjectNode()
                        .put("type", "user_message")
                        .put("content", content)
                        .put("timestamp", "2026-11-24T09:00:00Z")
                        .put("message_id", messageId)
                        .toString());
    }

    void resume(long lastSeq) {
        send("{\"type\":\"resume\",\"last_seq\":" + lastSeq + "}");
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    /** The first frame of that type, now or soon. */
    JsonNode await(String type) {
        return awaitFrame(frame -> frame.path("type").asText().equals(type));
    }

    JsonNode awaitFrame(Predicate<JsonNode> wanted) {
        return Objects.requireNonNull(
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(
                                () -> frames.stream().filter(wanted).findFirst().orElse(null),
                                Objects::nonNull));
    }

    List<JsonNode> frames(String type) {
        return frames.stream().filter(frame -> frame.path("type").asText().equals(type)).toList();
    }

    /** Numbers of the frames that bear one, in the order in which they came. */
    List<Long> seqs() {
        return frames.stream()
                .filter(frame -> frame.has("seq"))
                .map(frame -> frame.path("seq").asLong())
                .toList();
    }

    boolean isClosed() {
        return closed;
    }

    void awaitClosed() {
        Awaitility.await().atMost(PATIENCE).until(() -> closed);
    }

    /** Fails if a frame did not follow the schema. */
    void verifyFrames() {
        assertThat(violations).isEmpty();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            take(partial.toString());
            partial.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed = true;
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed = true;
    }

    private void take(String text) {
        try {
            frames.add(FrameSchema.server(text));
        } catch (AssertionError e) {
            violations.add(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
