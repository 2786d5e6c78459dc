package io.sigmagent.gateway.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** An open desk, as a browser has it. */
final class DeskStream implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An event as it came. */
    record Event(String name, JsonNode data) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<Stream<String>> response;

    private DeskStream(Gateway gateway, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(gateway.url() + "/api/v1/desk/stream"));
        try {
            response =
                    http.send(
                            (headers.length == 0 ? request : request.headers(headers)).build(),
                            BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread _ = Thread.ofVirtual().start(this::read);
    }

    static DeskStream open(Gateway gateway, String... headers) {
        return new DeskStream(gateway, headers);
    }

    int status() {
        return response.statusCode();
    }

    /** The first event of that name that is like that. */
    JsonNode awaitEvent(String name, Predicate<JsonNode> like) {
        Awaitility.await(name)
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> found(name, like).findFirst().isPresent());
        return found(name, like).findFirst().orElseThrow();
    }

    private Stream<JsonNode> found(String name, Predicate<JsonNode> like) {
        return events.stream().filter(e -> e.name().equals(name)).map(Event::data).filter(like);
    }

    private void read() {
        String[] name = {""};
        try (Stream<String> lines = response.body()) {
            lines.forEach(line -> {
                if (line.startsWith("event:")) {
                    name[0] = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    events.add(new Event(name[0], json(line.substring("data:".length()))));
                }
            });
        } catch (UncheckedIOException closed) {
            // As a browser does: it goes without a word.
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
