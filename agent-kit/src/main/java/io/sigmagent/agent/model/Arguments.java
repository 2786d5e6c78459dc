package io.sigmagent.agent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.sigmagent.agent.privacy.Tokens;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A call's arguments, which keep to the tool's schema or do not exist. */
final class Arguments {

    private static final ObjectReader STRICT =
            Prompts.JSON
                    .reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final JsonNode values;
    private final Tokens tokens;

    private Arguments(JsonNode values, Tokens tokens) {
        this.values = values;
        this.tokens = tokens;
    }

    /** The arguments of a call of that tool. */
    static Arguments of(ToolCall call, ToolOffer tool, Tokens tokens) throws BadCall {
        JsonNode values = read(call.arguments());
        JsonNode schema = schema(tool);
        for (Iterator<String> names = values.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!schema.path("properties").has(name)) {
                throw new BadCall("there is no such argument; look at the tool's schema");
            }
        }
        for (JsonNode name : schema.path("required")) {
            if (!values.has(name.textValue())) {
                throw new BadCall(name.textValue() + " is missing");
            }
            check(name.textValue(), values.get(name.textValue()), schema);
        }
        return new Arguments(values, tokens);
    }

    private static JsonNode read(String text) throws BadCall {
        try {
            JsonNode values = STRICT.readTree(text.isBlank() ? "{}" : text);
            if (values.isObject()) {
                return values;
            }
        } catch (JsonProcessingException _) {
            // Told below.
        }
        throw new BadCall("the arguments are no JSON object");
    }

    private static JsonNode schema(ToolOffer tool) {
        try {
            return Prompts.JSON.readTree(tool.schema());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(tool.name() + ": schema can't be read", e);
        }
    }

    private static void check(String name, JsonNode value, JsonNode schema) throws BadCall {
        JsonNode property = schema.path("properties").path(name);
        boolean fits =
                property.has("anyOf")
                        ? StreamSupport.stream(property.get("anyOf").spliterator(), false)
                                .anyMatch(one -> isOf(value, one))
                        : isOf(value, property);
        if (!fits) {
            throw new BadCall(name + " has the wrong type");
        }
    }

    private static boolean isOf(JsonNode value, JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber() && value.canConvertToInt();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    /** A text, with personal data in its place. */
    String text(String name) {
        return tokens.restore(values.path(name).asText("")).strip();
    }

    /** A text that may be null. */
    Optional<String> maybeText(String name) {
        return values.path(name).isTextual() ? Optional.of(text(name)) : Optional.empty();
    }

    /** An amount that may be null. */
    Optional<BigDecimal> maybeAmount(String name) {
        JsonNode value = values.path(name);
        return value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty();
    }

    /** A whole number. */
    int whole(String name) {
        return values.path(name).intValue();
    }
}
