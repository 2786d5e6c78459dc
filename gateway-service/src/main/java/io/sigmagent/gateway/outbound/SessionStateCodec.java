package io.sigmagent.gateway.outbound;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.SessionState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the orchestrator's view of a session; what it does not tell is not known. */
final class SessionStateCodec {

    private SessionStateCodec() {}

    static SessionState toDomain(JsonNode view) {
        return new SessionState(
                new SessionId(view.path("session_id").asText()),
                view.path("conversation").asInt(),
                view.path("owner").asText(),
                view.path("phase").asText(),
                view.path("epoch").asLong(),
                view.path("last_seq").asLong(),
                customer(view),
                lead(view),
                place(view.path("queue")),
                operator(view.path("operator")),
                new SessionState.Packet(
                        text(view, "reason"), text(view, "summary"), texts(view, "promised")),
                new SessionState.Inside(texts(view, "notes"), lines(view.path("last_messages"))),
                text(view, "api_key_name"),
                instant(view.path("waiting_since")),
                instant(view.path("touched_at")));
    }

    private static SessionState.Customer customer(JsonNode view) {
        return new SessionState.Customer(
                text(view, "customer_name"),
                text(view, "channel"),
                text(view, "language"),
                text(view, "tier"),
                text(view, "claimed_tier"),
                text(view, "identity"));
    }

    private static SessionState.Lead lead(JsonNode view) {
        JsonNode score = view.path("lead_score");
        return new SessionState.Lead(
                view.path("facts").valueStream().map(SessionStateCodec::fact).toList(),
                score.isNumber() ? score.asInt() : null,
                text(view, "qualification"));
    }

    private static SessionState.Fact fact(JsonNode fact) {
        return new SessionState.Fact(
                fact.path("factor").asText(), value(fact.path("value")), text(fact, "quote"));
    }

    /** A value that is all of its object stands for itself, as in the command that sets it. */
    private static Object value(JsonNode value) {
        for (String only : List.of("word", "pieces", "words")) {
            if (value.size() == 1 && value.has(only)) {
                return value(value.path(only));
            }
        }
        if (value.isArray()) {
            return value.valueStream().map(SessionStateCodec::value).toList();
        }
        if (value.isObject()) {
            Map<String, Object> parts = new LinkedHashMap<>();
            value.propertyStream()
                    .filter(part -> !part.getValue().isNull())
                    .forEach(part -> parts.put(part.getKey(), value(part.getValue())));
            return parts;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        return value.isIntegralNumber() ? value.asLong() : value.asText();
    }

    private static SessionState.@Nullable Place place(JsonNode place) {
        return place.isObject()
                ? new SessionState.Place(
                        place.path("position").asInt(),
                        place.path("estimated_wait_seconds").asInt())
                : null;
    }

    private static SessionState.@Nullable Person operator(JsonNode operator) {
        return operator.isObject()
                ? new SessionState.Person(operator.path("id").asText(), text(operator, "name"))
                : null;
    }

    private static List<SessionState.Line> lines(JsonNode lines) {
        return lines.valueStream()
                .map(line ->
                        new SessionState.Line(
                                line.path("speaker").asText(),
                                line.path("text").asText(),
                                instant(line.path("at"))))
                .toList();
    }

    private static List<String> texts(JsonNode view, String field) {
        return view.path(field).valueStream().map(JsonNode::asText).toList();
    }

    private static @Nullable String text(JsonNode view, String field) {
        JsonNode node = view.path(field);
        return node.isTextual() ? node.asText() : null;
    }

    private static @Nullable Instant instant(JsonNode node) {
        return node.isTextual() ? Instant.parse(node.asText()) : null;
    }
}
