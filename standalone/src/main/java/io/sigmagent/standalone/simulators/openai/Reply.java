package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What goes back over HTTP.
 *
 * @param status 0 = the connection is closed without an answer
 * @param contentType of the body
 * @param body the body
 * @param headers others than the type
 * @param breaks whether the connection breaks in the middle of the body
 */
record Reply(
        int status, String contentType, String body, Map<String, String> headers, boolean breaks) {

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply none() {
        return new Reply(0, "", "", Map.of(), false);
    }

    static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json", body.toString(), Map.of(), false);
    }

    static Reply page(int status) {
        return new Reply(
                status,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head>"
                        + "<body><h1>502 Bad Gateway</h1></body></html>",
                Map.of(),
                false);
    }

    static Reply error(ModelError error) {
        return json(error.status(), error.body());
    }

    /** Pieces as server-sent events, with the end mark. */
    static Reply stream(List<ObjectNode> pieces) {
        String body =
                pieces.stream()
                        .map(piece -> "data: " + piece + "\n\n")
                        .collect(Collectors.joining("", "", "data: [DONE]\n\n"));
        return new Reply(200, "text/event-stream; charset=utf-8", body, Map.of(), false);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, contentType, body, more, breaks);
    }

    Reply breaking() {
        return new Reply(status, contentType, body, headers, true);
    }
}
