package io.sigmagent.agent.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server that answers a model's protocol as a test wants. */
final class FakeServer implements AutoCloseable {

    /** One answer. */
    @FunctionalInterface
    interface Handler {

        /** Answers. */
        void handle(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Deque<Handler> script = new ArrayDeque<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();

    FakeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::take);
        server.start();
    }

    URI address() {
        return URI.create(
                "http://%s:%d/v1"
                        .formatted(
                                server.getAddress().getHostString(),
                                server.getAddress().getPort()));
    }

    List<String> bodies() {
        return bodies;
    }

    List<String> keys() {
        return keys;
    }

    @CanIgnoreReturnValue
    FakeServer then(Handler handler) {
        script.add(handler);
        return this;
    }

    @CanIgnoreReturnValue
    FakeServer saying(String text) {
        return then(exchange -> send(exchange, 200, completion(text)));
    }

    @CanIgnoreReturnValue
    FakeServer answering(int status, String body, String... header) {
        return then(exchange -> {
            for (int i = 0; i < header.length; i += 2) {
                exchange.getResponseHeaders().set(header[i], header[i + 1]);
            }
            send(exchange, status, body);
        });
    }

    /** Takes the question and says nothing until the caller goes away. */
    @CanIgnoreReturnValue
    FakeServer hanging() {
        return then(exchange -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Promises more than it sends. */
    @CanIgnoreReturnValue
    FakeServer sendingHalf() {
        return then(exchange -> {
            byte[] half = completion("Hello!").substring(0, 40).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, 4000);
            exchange.getResponseBody().write(half);
            exchange.getResponseBody().flush();
            exchange.close();
        });
    }

    /** A whole answer, as the protocol has it. */
    static String completion(String text) {
        var answer = Prompts.JSON.createObjectNode();
        answer.put("id", "c1").put("object", "chat.completion").put("created", 1).put("model", "m");
        var choice = answer.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", text);
        answer.putObject("usage")
                .put("prompt_tokens", 1000)
                .put("completion_tokens", 100)
                .put("total_tokens", 1100);
        return answer.toString();
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        Handler next = script.size() > 1 ? script.removeFirst() : script.getFirst();
        next.handle(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
