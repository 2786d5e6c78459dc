package io.sigmagent.standalone.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A customer at a terminal. Each line is a message; {@code /rate 5} rates, {@code /quit} ends it.
 * Lines that come from a file are said one by one, each after the answer to the one before.
 */
public final class TerminalChat implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration AFTERTHOUGHT = Duration.ofMillis(1500);
    private static final String HELP =
            "You talk to the shop now. /rate 1 to 5 rates the conversation, /quit ends it.";

    private final URI address;
    private final PrintStream out;
    private final boolean echoes;
    private final InstantSource clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private volatile @Nullable WebSocket socket;
    private volatile @Nullable String token;
    private volatile long lastSeq;
    private volatile boolean ended;

    /**
     * A chat that has not begun.
     *
     * @param gateway for instance {@code ws://localhost:8000}
     * @param session id of the session
     * @param out where the conversation is printed
     * @param echoes true when the lines are not typed here, so that they have to be shown
     */
    public TerminalChat(
            URI gateway, String session, PrintStream out, boolean echoes, InstantSource clock) {
        this.address = gateway.resolve("/ws/chat/" + session);
        this.out = out;
        this.echoes = echoes;
        this.clock = clock;
    }

    /** Talks until the lines end. */
    public void run(BufferedReader lines) throws IOException, InterruptedException {
        connect();
        if (!echoes) {
            out.println(HELP);
        }
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.strip().equals("/quit")) {
                break;
            }
            if (!line.isBlank()) {
                say(line.strip());
            }
        }
    }

    private void say(String line) throws InterruptedException {
        if (echoes) {
            out.println("You: " + line);
        }
        if (line.startsWith("/rate ")) {
            send(JSON.createObjectNode().put("type", "rating").put("score", stars(line)));
        } else {
            send(
                    JSON.createObjectNode()
                            .put("type", "user_message")
                            .put("content", line)
                            .put("timestamp", clock.instant().toString())
                            .put("message_id", UUID.randomUUID().toString()));
        }
        if (echoes) {
            awaitAnswer();
        }
    }

    /** An answer, and what the next agent adds to it. */
    private void awaitAnswer() throws InterruptedException {
        JsonNode frame = heard.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        while (frame != null) {
            frame = heard.poll(AFTERTHOUGHT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static int stars(String line) {
        String digits = line.substring("/rate ".length()).strip();
        return digits.matches("[1-5]") ? Integer.parseInt(digits) : 0;
    }

    private void send(ObjectNode frame) {
        WebSocket open = socket;
        if (open == null || open.isOutputClosed()) {
            connect();
            open = socket;
        }
        if (open != null) {
            open.sendText(frame.toString(), true).join();
        }
    }

    private synchronized void connect() {
        WebSocket open = ChatSocket.open(http, address, token, this::take, this::reconnect);
        socket = open;
        if (lastSeq > 0) {
            open.sendText("{\"type\":\"resume\",\"last_seq\":" + lastSeq + "}", true).join();
        }
    }

    /** What was said meanwhile comes by itself, by the number of the last frame. */
    private void reconnect() {
        if (!ended) {
            socket = null;
            out.println("!: the connection was lost; your next line connects again");
        }
    }

    private void take(JsonNode frame) {
        if (frame.path("type").asText().equals("session_started")) {
            token = frame.path("session_token").asText();
        }
        lastSeq = Math.max(lastSeq, frame.path("seq").asLong());
        FrameText.of(frame)
                .ifPresent(text -> {
                    out.println(text);
                    heard.add(frame);
                });
    }

    @Override
    public void close() {
        ended = true;
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
        http.close();
    }
}
