package io.sigmagent.gateway.inbound;

import java.util.stream.Stream;

/** Frames that a client may send, and some that it may not, at and beyond each border. */
final class ClientFrames {

    private static final String TIME = "2026-01-31T12:00:00Z";

    private ClientFrames() {}

    static Stream<String> allowed() {
        return Stream.of(
                        Stream.of(
                                        "2026-01-31T12:00:00Z",
                                        "2026-01-31T12:00:00.123Z",
                                        "2026-01-31T12:00:00.123456789Z",
                                        "2026-01-31T12:00:00+00:00",
                                        "2026-01-31T23:59:59.5-08:30",
                                        "2026-01-31T12:00:00+17:59",
                                        "2028-02-29T12:00:00Z")
                                .map(time -> said("\"Hi\"", time)),
                        Stream.of(
                                        "\"?\"",
                                        "\" Hi \\n\"",
                                        "\"\\u00a0\"",
                                        quoted("x".repeat(8000)),
                                        quoted("😀".repeat(8000)))
                                .map(content -> said(content, TIME)),
                        Stream.of(
                                        "\"message_id\":\"a.b:c_d-1\"",
                                        "\"message_id\":null",
                                        "\"message_id\":" + quoted("x".repeat(128)),
                                        "\"metadata\":{\"page_url\":\"/\",\"cart\":[1]}",
                                        "\"metadata\":{\"page_url\":7,\"locale\":null}",
                                        "\"metadata\":null")
                                .map(ClientFrames::saidWith),
                        Stream.of("0", "12", "3.0", "9007199254740991").map(ClientFrames::resumed),
                        Stream.of("1", "5", "4.0").map(score -> rated(score, "\"fine\"")),
                        Stream.of(
                                        "null",
                                        "\"\"",
                                        "\" \"",
                                        quoted("x".repeat(2000)),
                                        quoted("😀".repeat(2000)))
                                .map(comment -> rated("3", comment)),
                        Stream.of("{\"type\":\"rating\",\"score\":1}"),
                        Stream.of("{\"type\":\"typing\"}", "{\"type\":\"ping\"}"))
                .flatMap(frames -> frames);
    }

    static Stream<String> refused() {
        return Stream.of(
                        Stream.of(
                                        "now",
                                        "2026-01-31",
                                        "2026-01-31 12:00:00Z",
                                        "2026-01-31t12:00:00z",
                                        "2026-01-31T12:00Z",
                                        "2026-01-31T12:00:00",
                                        "2026-01-31T12:00:00+02",
                                        "2026-01-31T12:00:00+18:00",
                                        "2026-01-31T12:00:00+02:75",
                                        "2026-01-31T12:61:00Z",
                                        "2026-01-31T12:00:60Z",
                                        "2026-01-31T24:00:00Z",
                                        "2026-02-30T12:00:00Z",
                                        "2026-13-01T12:00:00Z",
                                        "+12026-01-31T12:00:00Z",
                                        "2026-01-31T12:00:00.1234567890Z")
                                .map(time -> said("\"Hi\"", time)),
                        Stream.of(
                                        "null",
                                        "7",
                                        "\"\"",
                                        "\" \\t\\n\\u3000\"",
                                        "\"a\\u0000b\"",
                                        quoted("x".repeat(8001)),
                                        quoted("x".repeat(8000) + " "),
                                        quoted("😀".repeat(8001)))
                                .map(content -> said(content, TIME)),
                        Stream.of(
                                        "\"message_id\":\"\"",
                                        "\"message_id\":\"a b\"",
                                        "\"message_id\":7",
                                        "\"message_id\":" + quoted("x".repeat(129)),
                                        "\"metadata\":[]",
                                        "\"metadata\":\"{}\"")
                                .map(ClientFrames::saidWith),
                        Stream.of("-1", "1.5", "9007199254740992", "1e19", "\"1\"", "null")
                                .map(ClientFrames::resumed),
                        Stream.of("0", "6", "4.5", "\"5\"", "null")
                                .map(score -> rated(score, "null")),
                        Stream.of(
                                        "7",
                                        "\"a\\u0000b\"",
                                        quoted("x".repeat(2001)),
                                        quoted("😀".repeat(2001)))
                                .map(comment -> rated("3", comment)),
                        Stream.of(
                                "[]",
                                "{}",
                                "{\"type\":7}",
                                "{\"type\":\"dance\"}",
                                "{\"type\":\"resume\"}",
                                "{\"type\":\"rating\"}",
                                "{\"type\":\"user_message\",\"content\":\"Hi\"}",
                                "{\"type\":\"user_message\",\"timestamp\":\"" + TIME + "\"}"))
                .flatMap(frames -> frames);
    }

    private static String said(String content, String timestamp) {
        return "{\"type\":\"user_message\",\"content\":%s,\"timestamp\":\"%s\"}"
                .formatted(content, timestamp);
    }

    private static String saidWith(String field) {
        return "{\"type\":\"user_message\",\"content\":\"Hi\",\"timestamp\":\"%s\",%s}"
                .formatted(TIME, field);
    }

    private static String resumed(String lastSeq) {
        return "{\"type\":\"resume\",\"last_seq\":%s}".formatted(lastSeq);
    }

    private static String rated(String score, String comment) {
        return "{\"type\":\"rating\",\"score\":%s,\"comment\":%s}".formatted(score, comment);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
