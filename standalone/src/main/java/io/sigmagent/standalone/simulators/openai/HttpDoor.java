package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP: the API under /v1, and the switches under /_simulator. */
final class HttpDoor {

    private static final Logger log = LoggerFactory.getLogger(HttpDoor.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Longer conversations than a model can take are refused before they are read. */
    private static final int MAX_BODY = 4 << 20;

    private final ChatDoor chat;
    private final OpenAiSimulator simulator;

    HttpDoor(ChatDoor chat, OpenAiSimulator simulator) {
        this.chat = chat;
        this.simulator = simulator;
    }

    void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("OpenAI simulator failed at {}", exchange.getRequestURI().getPath(), e);
            send(exchange, Reply.error(ModelError.failed()));
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException, InterruptedException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return Reply.error(ModelError.invalid("Request body too large.", null));
        }
        return switch (method + " " + path) {
            case "POST /v1/chat/completions" -> {
                String key = exchange.getRequestHeaders().getFirst("Authorization");
                ChatDoor.Answered answered = chat.answer(key, body);
                simulator.keep(answered);
                yield answered.reply();
            }
            case "POST /_simulator/faults" -> setFaults(body);
            case "GET /_simulator/faults" -> faults();
            case "GET /_simulator/received" -> received();
            default -> Reply.error(ModelError.noPath(method, path));
        };
    }

    private Reply faults() {
        return Reply.json(
                200,
                JSON.createObjectNode()
                        .put("mode", simulator.faults().mode().name().toLowerCase(Locale.ROOT)));
    }

    private Reply setFaults(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            String mode = json.path("mode").asText().toUpperCase(Locale.ROOT);
            simulator
                    .faults()
                    .set(
                            Faults.Mode.valueOf(mode),
                            Duration.ofMillis(json.path("delay_ms").asLong(5000)),
                            json.path("times").asInt(Integer.MAX_VALUE));
            return faults();
        } catch (IOException | IllegalArgumentException e) {
            return Reply.error(
                    ModelError.invalid(
                            "expected: {\"mode\": one of %s, \"delay_ms\": >= 0, \"times\": >= 1}"
                                    .formatted(
                                            Arrays.toString(Faults.Mode.values())
                                                    .toLowerCase(Locale.ROOT)),
                            null));
        }
    }

    private Reply received() {
        ArrayNode all = JSON.createArrayNode();
        for (Received request : simulator.received()) {
            ObjectNode shown =
                    all.addObject()
                            .put("at", request.at().toString())
                            .put("status", request.status());
            shown.set("body", request.body());
        }
        return Reply.json(200, all);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.status() == 0) {
            // Closing without an answer is what a dead server looks like to the caller.
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.getResponseHeaders().set("x-request-id", "req_" + UUID.randomUUID());
        exchange.getResponseHeaders().set("openai-processing-ms", "1");
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, reply.breaks() ? body.length / 2 : body.length);
        if (!reply.breaks()) {
            out.close();
        }
    }
}
