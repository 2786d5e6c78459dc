package io.sigmagent.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waits until the gateway says that everything works. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI health;

    Readiness(int gatewayPort) {
        health = URI.create("http://127.0.0.1:" + gatewayPort + "/health");
    }

    /**
     * The last word of the gateway on its health: healthy, or, when patience ends, what it is
     * instead.
     */
    String await() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String status = "unknown";
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                status = status(client);
                if (status.equals("healthy")) {
                    return status;
                }
                Thread.sleep(PAUSE);
            }
        }
        return status;
    }

    private String status(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
            JsonNode answer = JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
            return answer.path("status").asText("unknown");
        } catch (IOException e) {
            return "unreachable";
        }
    }
}
