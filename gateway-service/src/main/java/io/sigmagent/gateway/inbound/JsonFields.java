package io.sigmagent.gateway.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.gateway.domain.InvalidField;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object and says which one is wrong. */
final class JsonFields {

    private static final ObjectReader READER =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ObjectNode object;

    private JsonFields(ObjectNode object) {
        this.object = object;
    }

    /** The object that the bytes spell; {@code InvalidField("body")} if they spell none. */
    static JsonFields parse(byte[] json) {
        try {
            JsonNode node = READER.readTree(json);
            if (node instanceof ObjectNode object) {
                return new JsonFields(object);
            }
            throw new InvalidField("body", kind(node) + " (expected: a JSON object)");
        } catch (JsonProcessingException e) {
            throw new InvalidField("body", "not JSON" + where(e) + " (expected: a JSON object)");
        } catch (IOException e) {
            throw new InvalidField("body", "not JSON (expected: a JSON object)");
        }
    }

    String text(String field, String expected) {
        String value = optionalText(field);
        if (value == null) {
            throw new InvalidField(field, "missing (expected: " + expected + ")");
        }
        return value;
    }

    @Nullable String optionalText(String field) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            throw new InvalidField(field, kind(node) + " (expected: a string)");
        }
        return node.asText();
    }

    /** A whole number; JSON knows no other kind, so 5.0 is one too. */
    long integer(String field, String expected) {
        JsonNode node = object.path(field);
        if (!node.canConvertToExactIntegral() || !node.canConvertToLong()) {
            throw new InvalidField(field, kind(node) + " (expected: " + expected + ")");
        }
        return node.asLong();
    }

    /** The text of an object; an empty one when there is none. */
    String object(String field) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return "{}";
        }
        if (!node.isObject()) {
            throw new InvalidField(field, kind(node) + " (expected: a JSON object)");
        }
        return node.toString();
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case MISSING -> "missing";
            case NULL -> "null";
            case OBJECT, ARRAY -> "an " + node.getNodeType().name().toLowerCase(Locale.ROOT);
            default -> "a " + node.getNodeType().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String where(JsonProcessingException failure) {
        var location = failure.getLocation();
        return location == null
                ? ""
                : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }
}
