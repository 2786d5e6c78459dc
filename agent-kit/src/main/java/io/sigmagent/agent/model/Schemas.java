package io.sigmagent.agent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNullSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas in the library's terms. Its own reader of raw schemas is not used: it takes in
 * whatever Jackson modules are on the class path, and a broker brings one that spoils the result.
 */
final class Schemas {

    private Schemas() {}

    /** A schema whose root is an object. */
    static JsonObjectSchema object(String schema) {
        try {
            return object(Prompts.JSON.readTree(schema));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema can't be read", e);
        }
    }

    private static JsonObjectSchema object(JsonNode schema) {
        JsonObjectSchema.Builder object =
                JsonObjectSchema.builder()
                        .description(description(schema))
                        .required(texts(schema.path("required")))
                        .additionalProperties(false);
        schema.path("properties")
                .properties()
                .forEach(one -> object.addProperty(one.getKey(), element(one.getValue())));
        return object.build();
    }

    private static JsonSchemaElement element(JsonNode schema) {
        String description = description(schema);
        if (schema.has("anyOf")) {
            List<JsonSchemaElement> either =
                    StreamSupport.stream(schema.get("anyOf").spliterator(), false)
                            .map(Schemas::element)
                            .toList();
            return JsonAnyOfSchema.builder().description(description).anyOf(either).build();
        }
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" ->
                    JsonArraySchema.builder()
                            .description(description)
                            .items(element(schema.path("items")))
                            .build();
            case "integer" -> JsonIntegerSchema.builder().description(description).build();
            case "number" -> JsonNumberSchema.builder().description(description).build();
            case "boolean" -> JsonBooleanSchema.builder().description(description).build();
            case "null" -> new JsonNullSchema();
            case "string" -> text(schema, description);
            default -> throw new IllegalStateException("a schema has no type that is known");
        };
    }

    private static JsonSchemaElement text(JsonNode schema, @Nullable String description) {
        return schema.has("enum")
                ? JsonEnumSchema.builder()
                        .description(description)
                        .enumValues(texts(schema.get("enum")))
                        .build()
                : JsonStringSchema.builder().description(description).build();
    }

    private static @Nullable String description(JsonNode schema) {
        return schema.path("description").textValue();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
