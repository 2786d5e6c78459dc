package io.sigmagent.standalone.simulators.shopify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP: the Admin API, what the demo store shows, pictures, and the switches under /_simulator. */
final class HttpDoor {

    private static final Logger log = LoggerFactory.getLogger(HttpDoor.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Nothing that is asked of a store is greater. */
    private static final int MAX_BODY = 1 << 20;

    private final AdminDoor admin;
    private final ShopifySimulator simulator;

    HttpDoor(AdminDoor admin, ShopifySimulator simulator) {
        this.admin = admin;
        this.simulator = simulator;
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("Shopify simulator failed at {}", exchange.getRequestURI().getPath(), e);
            send(exchange, Reply.refused(500, "Internal Server Error"));
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        boolean post = exchange.getRequestMethod().equals("POST");
        if (body.length > MAX_BODY) {
            return Reply.refused(413, "Payload Too Large");
        }
        if (path.startsWith("/admin/")) {
            String token = exchange.getRequestHeaders().getFirst("X-Shopify-Access-Token");
            return post ? admin.answer(path, token, body) : Reply.refused(404, "Not Found");
        }
        if (path.equals("/_simulator/faults")) {
            return post ? setFaults(body) : faults();
        }
        if (path.equals("/_simulator/received")) {
            return Reply.json(200, simulator.received().stream().map(HttpDoor::shown).toList());
        }
        if (path.equals("/demo/products.json")) {
            return Reply.json(200, simulator.shelf());
        }
        return path.startsWith("/images/")
                ? picture(path.substring("/images/".length()))
                : Reply.refused(404, "Not Found");
    }

    private Reply picture(String name) {
        String handle = name.endsWith(".svg") ? name.substring(0, name.length() - 4) : name;
        Product product = simulator.catalogue().product(handle);
        return product == null
                ? Reply.refused(404, "Not Found")
                : Reply.text(200, "image/svg+xml", Picture.of(product));
    }

    private Reply faults() {
        return Reply.json(
                200, Map.of("mode", simulator.faults().mode().name().toLowerCase(Locale.ROOT)));
    }

    private Reply setFaults(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            Faults.Mode mode =
                    Faults.Mode.valueOf(json.path("mode").asText().toUpperCase(Locale.ROOT));
            Duration delay = Duration.ofMillis(json.path("delay_ms").asLong(5000));
            simulator.faults().set(mode, delay, json.path("times").asInt(Integer.MAX_VALUE));
            return faults();
        } catch (IOException | IllegalArgumentException e) {
            List<String> modes =
                    Arrays.stream(Faults.Mode.values())
                            .map(mode -> mode.name().toLowerCase(Locale.ROOT))
                            .toList();
            return Reply.refused(
                    400,
                    "expected: {\"mode\": one of "
                            + modes
                            + ", \"delay_ms\": >= 0, \"times\": >= 1}");
        }
    }

    private static Map<String, Object> shown(Received request) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("at", request.at().toString());
        shown.put("operation", request.operation());
        shown.put("version", request.version());
        shown.put("status", request.status());
        shown.put("requested_cost", request.requestedCost());
        return shown;
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.status() == 0) {
            // Closing without an answer is what a dead server looks like to the caller.
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.getResponseHeaders().set("x-request-id", UUID.randomUUID().toString());
        if (reply.version() != null) {
            exchange.getResponseHeaders().set("X-Shopify-API-Version", reply.version());
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }
}
