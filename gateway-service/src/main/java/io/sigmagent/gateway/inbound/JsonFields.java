package io.sigmagent.gateway.inbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sigmagent.gateway.domain.InvalidField;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a JSON object and says which one is wrong. */
final class JsonFields {

    private static final ObjectReader READER =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

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

    /** Refuses fields that are not of these. */
    void only(Set<String> known) {
        object.fieldNames()
                .forEachRemaining(field -> {
                    if (!known.contains(field)) {
                        throw new InvalidField(
                                field, "unknown (expected: one of " + new TreeSet<>(known) + ")");
                    }
                });
    }

    /** A yes or no; no when there is none. */
    boolean flag(String field) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return false;
        }
        if (!node.isBoolean()) {
            throw new InvalidField(field, kind(node) + " (expected: true or false)");
        }
        return node.asBoolean();
    }

    /** A decimal number, also as a text; null when there is none. */
    @Nullable BigDecimal optionalAmount(String field) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        String digits = node.isNumber() ? node.decimalValue().toPlainString() : node.asText();
        if (!AMOUNT.matcher(digits).matches()) {
            throw new InvalidField(field, "no amount (expected: for instance 1499.99)");
        }
        return new BigDecimal(digits);
    }

    /** A list of strings; none when there is none. */
    List<String> texts(String field) {
        return list(field).stream()
                .map(item -> {
                    if (!item.isTextual()) {
                        throw new InvalidField(field, kind(item) + " (expected: strings)");
                    }
                    return item.asText();
                })
                .toList();
    }

    /** A list of objects; none when there is none. */
    List<JsonFields> objects(String field) {
        return list(field).stream().map(item -> new JsonFields(asObject(field, item))).toList();
    }

    /** An object that must be there. */
    JsonFields part(String field) {
        return new JsonFields(asObject(field, object.path(field)));
    }

    private List<JsonNode> list(String field) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new InvalidField(field, kind(node) + " (expected: a list)");
        }
        return node.valueStream().toList();
    }

    private static ObjectNode asObject(String field, JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidField(field, kind(node) + " (expected: a JSON object)");
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
