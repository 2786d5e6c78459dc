package io.sigmagent.standalone.simulators.shopify;

import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnionWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Shopify's Admin schema, whole, as its own tools publish it. */
final class AdminSchema {

    /** The version of the API that the schema is. */
    static final String VERSION = "2026-07";

    private AdminSchema() {}

    /** Takes seconds: parses 30 000 lines and builds 3 500 types. */
    static GraphQLSchema load(FieldTable fields) {
        TypeDefinitionRegistry types =
                new SchemaParser().buildRegistry(new Parser().parseDocument(environment()));
        RuntimeWiring.Builder wiring =
                RuntimeWiring.newRuntimeWiring().wiringFactory(new TableWiring(fields));
        types.scalars().keySet().stream()
                .filter(name -> !ScalarInfo.isGraphqlSpecifiedScalar(name))
                .forEach(name -> wiring.scalar(AdminScalars.of(name)));
        return new SchemaGenerator()
                .makeExecutableSchema(
                        SchemaGenerator.Options.defaultOptions().captureAstDefinitions(false),
                        types,
                        wiring.build());
    }

    private static ParserEnvironment environment() {
        ParserOptions unlimited =
                ParserOptions.newParserOptions()
                        .maxTokens(Integer.MAX_VALUE)
                        .maxCharacters(Integer.MAX_VALUE)
                        .maxWhitespaceTokens(Integer.MAX_VALUE)
                        .captureSourceLocation(false)
                        .captureLineComments(false)
                        .captureIgnoredChars(false)
                        .build();
        return ParserEnvironment.newParserEnvironment()
                .document(text())
                .parserOptions(unlimited)
                .build();
    }

    private static String text() {
        String name = "admin-schema." + VERSION + ".graphql.gz";
        try (InputStream in =
                new GZIPInputStream(Objects.requireNonNull(Resources.open(name), name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives every field and every interface or union to the table. */
    private record TableWiring(FieldTable fields) implements WiringFactory {

        @Override
        public @Nullable DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
            return fields;
        }

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return fields;
        }

        @Override
        public boolean providesTypeResolver(UnionWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(UnionWiringEnvironment environment) {
            return fields;
        }
    }
}
