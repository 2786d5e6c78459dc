package io.sigmagent.gateway.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;

/** Plays the internal addresses of orchestrator, integration and analytics service. */
final class PlayedServices implements AutoCloseable {

    private static final Pattern HISTORY =
            Pattern.compile("/internal/sessions/([^/]+)/messages\\?after_seq=(\\d+)&limit=(\\d+)");

    private static final String SESSIONS = "/internal/sessions";

    private final PlayedOrchestrator orchestrator;
    private final HttpServer server;
    final Map<String, String> views = new ConcurrentHashMap<>();
    volatile boolean postgresDown;
    volatile boolean analyticsDown;

    PlayedServices(PlayedOrchestrator orchestrator) throws IOException {
        this.orchestrator = orchestrator;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        Matcher history = HISTORY.matcher(path);
        if (history.matches()) {
            send(exchange, 200, history(history));
        } else if (path.startsWith(SESSIONS + "?phase=")) {
            send(exchange, 200, "[" + String.join(",", views.values()) + "]");
        } else if (path.startsWith(SESSIONS + "/")) {
            String view = views.get(path.substring(SESSIONS.length() + 1));
            send(exchange, view == null ? 404 : 200, view == null ? "{}" : view);
        } else if (path.equals("/actuator/health")) {
            send(
                    exchange,
                    postgresDown ? 503 : 200,
                    "{\"status\":\"UP\",\"components\":{\"r2dbc\":{\"status\":\"%s\"}}}"
                            .formatted(postgresDown ? "DOWN" : "UP"));
        } else if (path.equals("/internal/health")) {
            send(
                    exchange,
                    200,
                    """
                    {"shopify":{"status":"simulated","latency_ms":3},"crisp":{"status":"not_configured"},
                     "n8n":{"status":"not_configured"},"openai":{"status":"not_configured"}}\
                    """);
        } else if (path.startsWith("/internal/analytics/sessions/unknown")) {
            send(exchange, 404, "{\"title\":\"Not Found\",\"status\":404}");
        } else if (path.startsWith("/internal/analytics/")
                || path.startsWith("/internal/metrics/")) {
            send(exchange, analyticsDown ? 503 : 200, "{\"path\":\"" + path + "\"}");
        } else if (path.equals("/products.json")) {
            send(exchange, 200, "[{\"title\":\"Laptop\"}]");
        } else {
            send(exchange, 404, "{}");
        }
    }

    private String history(Matcher query) {
        List<SpecificRecord> all = orchestrator.history(query.group(1));
        int after = Integer.parseInt(query.group(2));
        int limit = Integer.parseInt(query.group(3));
        String events =
                IntStream.rangeClosed(after + 1, Math.min(all.size(), after + limit))
                        .mapToObj(seq -> row(seq, all.get(seq - 1)))
                        .collect(Collectors.joining(","));
        return "{\"last_seq\":%d,\"events\":[%s]}".formatted(all.size(), events);
    }

    private String row(int seq, SpecificRecord event) {
        String bytes = Base64.getEncoder().encodeToString(orchestrator.codec().encode(event));
        return "{\"seq\":%d,\"event\":\"%s\"}".formatted(seq, bytes);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
