package io.sigmagent.gateway.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A chat socket as a browser has it; checks every frame against the published schema. */
final class ChatClient implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(15);

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final List<Throwable> wrong = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private ChatClient(
            HttpClient http, String url, Map<String, String> headers, List<String> protocols) {
        var builder = http.newWebSocketBuilder();
        headers.forEach(builder::header);
        if (!protocols.isEmpty()) {
            builder.subprotocols(
                    protocols.getFirst(), protocols.stream().skip(1).toArray(String[]::new));
        }
        socket =
                builder.buildAsync(URI.create(url), new Listener())
                        .orTimeout(20, TimeUnit.SECONDS)
                        .join();
    }

    static ChatClient connect(String url) {
        return new ChatClient(HttpClient.newHttpClient(), url, Map.of(), List.of());
    }

    static ChatClient connect(String url, List<String> protocols) {
        return new ChatClient(HttpClient.newHttpClient(), url, Map.of(), protocols);
    }

    static ChatClient connect(String url, Map<String, String> headers) {
        return new ChatClient(HttpClient.newHttpClient(), url, headers, List.of());
    }

    static ChatClient connect(HttpClient browser, String url) {
        return new ChatClient(browser, url, Map.of(), List.of());
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    void send(String frame) {
        var _ = socket.sendText(frame, true).orTimeout(5, TimeUnit.SECONDS).join();
    }

    void say(String content, @Nullable String messageId) {
        send(
                "{\"type\":\"user_message\",\"content\":\"%s\",\"timestamp\":\"2026-01-31T12:00:00.000Z\"%s}"
                        .formatted(
                                content,
                                messageId == null ? "" : ",\"message_id\":\"" + messageId + "\""));
    }

    void resume(long lastSeq) {
        send("{\"type\":\"resume\",\"last_seq\":%d}".formatted(lastSeq));
    }

    /** The next frame of that type, after those that were there before. */
    JsonNode awaitFrame(String type) {
        return awaitFrame(type, 1);
    }

    /** The nth frame of that type. */
    JsonNode awaitFrame(String type, int nth) {
        await(nth + ". " + type)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> frames(type).size() >= nth);
        return frames(type).get(nth - 1);
    }

    List<JsonNode> frames(String type) {
        return frames().stream().filter(f -> f.path("type").asText().equals(type)).toList();
    }

    List<JsonNode> frames() {
        assertThat(wrong).isEmpty();
        return frames;
    }

    /** Numbers of the history's frames, as they came. */
    List<Long> numbers() {
        return frames().stream()
                .filter(frame -> frame.has("seq"))
                .map(frame -> frame.path("seq").asLong())
                .toList();
    }

    void awaitNumbers(int count) {
        await("numbers").atMost(PATIENCE).until(() -> numbers().size() >= count);
    }

    int awaitClose() {
        return Objects.requireNonNull(
                closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
    }

    boolean isOpen() {
        return !closed.isDone() && !socket.isInputClosed();
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    frames.add(FrameSchema.server(text.toString()));
                } catch (Throwable failure) {
                    wrong.add(failure);
                }
                text.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(
                WebSocket webSocket, int status, String reason) {
            closed.complete(status);
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable failure) {
            closed.completeExceptionally(failure);
        }
    }
}
