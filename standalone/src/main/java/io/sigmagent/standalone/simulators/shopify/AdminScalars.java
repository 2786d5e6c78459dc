package io.sigmagent.standalone.simulators.shopify;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;

/**
 * The scalars that Shopify adds to GraphQL's: written as Shopify writes them, read with its
 * strictness.
 */
final class AdminScalars {

    private AdminScalars() {}

    static GraphQLScalarType of(String name) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Text(name, reader(name)))
                .build();
    }

    private static Function<String, Object> reader(String name) {
        return switch (name) {
            case "DateTime" -> AdminScalars::instant;
            case "Money", "Decimal" -> BigDecimal::new;
            case "UnsignedInt64", "BigInt" -> Long::valueOf;
            case "URL" -> URI::create;
            default -> text -> text;
        };
    }

    private static Instant instant(String text) {
        return text.length() == 10
                ? Instant.parse(text + "T00:00:00Z")
                : OffsetDateTime.parse(text).toInstant();
    }

    /** Everything travels as text; what is read is checked. */
    private record Text(String name, Function<String, Object> reader)
            implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return switch (value) {
                case Instant time -> time.truncatedTo(ChronoUnit.SECONDS).toString();
                case BigDecimal amount -> amount.toPlainString();
                case Long number -> number.toString();
                default -> value;
            };
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            try {
                return name.equals("JSON") ? input : reader.apply(input.toString());
            } catch (RuntimeException e) {
                throw new CoercingParseValueException("Invalid %s value".formatted(name), e);
            }
        }

        @Override
        public Object parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            String text =
                    switch (input) {
                        case StringValue value -> value.getValue();
                        case IntValue value -> value.getValue().toString();
                        case FloatValue value -> value.getValue().toPlainString();
                        default ->
                                throw new CoercingParseLiteralException(
                                        "Invalid %s literal".formatted(name));
                    };
            try {
                return reader.apply(text);
            } catch (RuntimeException e) {
                throw new CoercingParseLiteralException("Invalid %s literal".formatted(name), e);
            }
        }
    }
}
