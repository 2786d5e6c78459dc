package io.sigmagent.standalone.simulators.openai;

import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/** The published description of the API. */
final class ApiDescription {

    private static final String FILE =
            "classpath:simulators/openai/chat-completions.openapi.json#/components/schemas/";
    private static final JsonSchemaFactory SCHEMAS =
            JsonSchemaFactory.getInstance(
                    SpecVersion.VersionFlag.V202012, builder -> builder.metaSchema(dialect()));

    private ApiDescription() {}

    /** The schema of that name, for instance "CreateChatCompletionRequest". */
    static JsonSchema schema(String name) {
        return SCHEMAS.getSchema(
                SchemaLocation.of(FILE + name),
                SchemaValidatorsConfig.builder().nullableKeywordEnabled(true).build());
    }

    /** The description has words of its own beside those of JSON Schema; they check nothing. */
    private static JsonMetaSchema dialect() {
        return JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                .unknownKeywordFactory((keyword, _) -> new NonValidationKeyword(keyword))
                .build();
    }
}
