package io.sigmagent.standalone.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection to the chat; a lost one is a new one away. */
final class ChatSocket implements WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<JsonNode> frames;
    private final Runnable lost;
    private final StringBuilder partial = new StringBuilder();

    private ChatSocket(Consumer<JsonNode> frames, Runnable lost) {
        this.frames = frames;
        this.lost = lost;
    }

    /**
     * Connects.
     *
     * @param token proves whose session it is; null = none yet
     * @throws Unreachable if nobody listens there, or it does not let us in
     */
    static WebSocket open(
            HttpClient http,
            URI address,
            @Nullable String token,
            Consumer<JsonNode> frames,
            Runnable lost) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        if (token != null) {
            builder.subprotocols("sigmagent.chat", "sigmagent.token." + token);
        }
        try {
            return builder.buildAsync(address, new ChatSocket(frames, lost)).join();
        } catch (CompletionException e) {
            throw new Unreachable(address, e.getCause());
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            take(partial.toString());
            partial.setLength(0);
        }
        socket.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        lost.run();
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        lost.run();
    }

    private void take(String text) {
        try {
            frames.accept(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a frame of the chat is no JSON", e);
        }
    }
}
