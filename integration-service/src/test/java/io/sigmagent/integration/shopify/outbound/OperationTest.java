package io.sigmagent.integration.shopify.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLContext;
import graphql.analysis.QueryTraverser;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.CoercedVariables;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our queries against Shopify's own schema, of which the project holds one copy. */
class OperationTest {

    private static final Path SCHEMA =
            Path.of(
                    "../standalone/src/main/resources/simulators/shopify/admin-schema.2026-07.graphql.gz");
    private static final ParserOptions UNLIMITED =
            ParserOptions.newParserOptions()
                    .maxCharacters(Integer.MAX_VALUE)
                    .maxTokens(Integer.MAX_VALUE)
                    .maxWhitespaceTokens(Integer.MAX_VALUE)
                    .build();

    private static final Map<String, Object> VARIABLES =
            Map.of(
                    "query", "vega",
                    "sortKey", "RELEVANCE",
                    "first", 1,
                    "variants", 1,
                    "specifications", "specs",
                    "withSpecifications", true,
                    "id", "gid://shopify/Product/1",
                    "email", "bob@example.com");

    private static GraphQLSchema schema;

    @BeforeAll
    static void readSchema() throws Exception {
        try (Reader text =
                new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(SCHEMA)),
                        StandardCharsets.UTF_8)) {
            schema =
                    new SchemaGenerator()
                            .makeExecutableSchema(
                                    new SchemaParser().parse(text, UNLIMITED),
                                    RuntimeWiring.newRuntimeWiring()
                                            .wiringFactory(new Undemanding())
                                            .build());
        }
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void asksWhatTheStoreKnows(Operation operation) {
        var document =
                new Parser()
                        .parseDocument(
                                ParserEnvironment.newParserEnvironment()
                                        .document(operation.document())
                                        .parserOptions(UNLIMITED)
                                        .build());

        List<ValidationError> errors =
                new Validator().validateDocument(schema, document, Locale.ROOT);

        assertThat(errors).isEmpty();
        assertThat(deprecatedFields(document)).isEmpty();
    }

    private static List<String> deprecatedFields(Document document) {
        List<String> deprecated = new ArrayList<>();
        var visitor =
                new QueryVisitorStub() {
                    @Override
                    public void visitField(QueryVisitorFieldEnvironment field) {
                        if (field.getFieldDefinition().isDeprecated()) {
                            deprecated.add(field.getFieldDefinition().getName());
                        }
                    }
                };
        for (var root : document.getDefinitionsOfType(OperationDefinition.class)) {
            QueryTraverser.newQueryTraverser()
                    .schema(schema)
                    .document(document)
                    .operationName(root.getName())
                    .variables(variables(document))
                    .build()
                    .visitPreOrder(visitor);
        }
        return deprecated;
    }

    /** What is written has one argument, of a type of its own. */
    private static Map<String, Object> variables(Document document) {
        Map<String, Object> all = new HashMap<>(VARIABLES);
        boolean deletes = document.toString().contains("DraftOrderDeleteInput");
        all.put("input", deletes ? Map.of("id", "gid://shopify/DraftOrder/1") : Map.of());
        return all;
    }

    /** Takes any scalar as it is, and no answer ever needs a type. */
    private static final class Undemanding implements WiringFactory {

        @Override
        public boolean providesScalar(ScalarWiringEnvironment environment) {
            return !ScalarInfo.isGraphqlSpecifiedScalar(
                    environment.getScalarTypeDefinition().getName());
        }

        @Override
        public GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
            return GraphQLScalarType.newScalar()
                    .name(environment.getScalarTypeDefinition().getName())
                    .coercing(new AsIs())
                    .build();
        }

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return _ -> null;
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return _ -> null;
        }
    }

    private static final class AsIs implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseValue(Object value, GraphQLContext context, Locale locale) {
            return value;
        }

        @Override
        public Object parseLiteral(
                Value<?> value, CoercedVariables variables, GraphQLContext context, Locale locale) {
            return value;
        }
    }
}
