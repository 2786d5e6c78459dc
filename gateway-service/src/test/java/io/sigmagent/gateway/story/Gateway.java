package io.sigmagent.gateway.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sigmagent.gateway.GatewayService;
import io.sigmagent.kit.messaging.TailReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A running gateway. */
final class Gateway implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;

    Gateway(String kafka, String redis, String services, String... settings) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--server.port=0");
        arguments.add("--sigmagent.kafka.bootstrap-servers=" + kafka);
        arguments.add("--sigmagent.kafka.partitions=4");
        arguments.add("--sigmagent.gateway.redis-url=" + redis);
        for (String service : List.of("orchestrator", "integration", "analytics")) {
            arguments.add("--sigmagent.gateway." + service + "-url=" + services);
        }
        arguments.add("--sigmagent.gateway.session-secret=0123456789abcdef0123456789abcdef");
        arguments.addAll(List.of(settings));
        context = GatewayService.application().run(arguments.toArray(String[]::new));
        for (TailReader tail : context.getBeansOfType(TailReader.class).values()) {
            awaitReady(tail);
        }
    }

    private static void awaitReady(TailReader tail) {
        try {
            if (!tail.awaitReady(Duration.ofSeconds(30))) {
                throw new IllegalStateException("the tail does not get ready");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port();
    }

    String chat(String session) {
        return "ws://127.0.0.1:" + port() + "/ws/chat/" + session;
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> say(String session, String content, String... headers) {
        return post(
                "/api/v1/messages",
                "{\"session_id\":\"%s\",\"content\":\"%s\"}".formatted(session, content),
                headers);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(url() + path)).timeout(Duration.ofSeconds(40));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + response.body(), e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
