package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a schema must hold to when {@code strict} is true: each object names all of its properties
 * as required and allows no others.
 */
final class StrictSchema {

    private StrictSchema() {}

    /** What is wrong with it, in the words of the API; empty = nothing. */
    static Optional<String> fault(JsonNode schema) {
        if (!schema.path("type").asText().equals("object")) {
            return Optional.of(
                    "schema must be a JSON Schema of 'type: \"object\"', got 'type: \"%s\"'."
                            .formatted(schema.path("type").asText("None")));
        }
        return fault(schema, List.of());
    }

    private static Optional<String> fault(JsonNode schema, List<String> context) {
        if (isObject(schema)) {
            Optional<String> own = faultOfObject(schema, context);
            if (own.isPresent()) {
                return own;
            }
        }
        for (Map.Entry<String, JsonNode> part : parts(schema)) {
            List<String> inside = new ArrayList<>(context);
            inside.add(part.getKey());
            Optional<String> fault = fault(part.getValue(), inside);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static boolean isObject(JsonNode schema) {
        JsonNode type = schema.path("type");
        boolean oneOfThem = false;
        for (JsonNode one : type) {
            oneOfThem |= one.asText().equals("object");
        }
        return oneOfThem || type.asText().equals("object");
    }

    private static Optional<String> faultOfObject(JsonNode schema, List<String> context) {
        String where = "In context=(%s), ".formatted(String.join(", ", context));
        JsonNode additional = schema.path("additionalProperties");
        if (!additional.isBoolean() || additional.asBoolean()) {
            return Optional.of(
                    where + "'additionalProperties' is required to be supplied and to be false.");
        }
        Set<String> optional = new HashSet<>();
        schema.path("properties").fieldNames().forEachRemaining(optional::add);
        schema.path("required").forEach(name -> optional.remove(name.asText()));
        return optional.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        where
                                + "'required' is required to be supplied and to be an array"
                                + " including every key in properties. Missing '"
                                + optional.stream().sorted().findFirst().orElseThrow()
                                + "'.");
    }

    private static List<Map.Entry<String, JsonNode>> parts(JsonNode schema) {
        List<Map.Entry<String, JsonNode>> parts = new ArrayList<>();
        for (String keyword : List.of("properties", "$defs", "definitions")) {
            schema.path(keyword)
                    .properties()
                    .forEach(one ->
                            parts.add(
                                    Map.entry(
                                            "'" + keyword + "', '" + one.getKey() + "'",
                                            one.getValue())));
        }
        if (schema.has("items")) {
            parts.add(Map.entry("'items'", schema.path("items")));
        }
        for (JsonNode one : schema.path("anyOf")) {
            parts.add(Map.entry("'anyOf'", one));
        }
        return parts;
    }
}
