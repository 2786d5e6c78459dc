package io.sigmagent.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The published schema of all frames: what a test sees or sends must be described by it. */
public final class FrameSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final JsonSchema SERVER = schema("serverFrame");
    private static final JsonSchema CLIENT = schema("clientFrame");

    private FrameSchema() {}

    /** A frame of the server, checked. */
    public static JsonNode server(String frame) {
        JsonNode json = parse(frame);
        assertThat(SERVER.validate(json)).as(frame).isEmpty();
        return json;
    }

    /** Whether a client may send that. */
    public static boolean allowsClient(String frame) {
        return CLIENT.validate(parse(frame)).isEmpty();
    }

    private static JsonNode parse(String frame) {
        try {
            return JSON.readTree(frame);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + frame, e);
        }
    }

    private static JsonSchema schema(String part) {
        try (InputStream file =
                FrameSchema.class.getResourceAsStream("/static/schemas/chat-frames.schema.json")) {
            JsonNode whole = JSON.readTree(Objects.requireNonNull(file));
            var root = JSON.createObjectNode();
            root.put("$schema", whole.path("$schema").asText());
            root.put("$ref", "#/$defs/" + part);
            root.set("$defs", whole.path("$defs"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(root, STRICT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
