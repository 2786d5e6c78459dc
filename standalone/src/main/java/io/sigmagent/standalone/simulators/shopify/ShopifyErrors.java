package io.sigmagent.standalone.simulators.shopify;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.ParseAndValidateResult;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.validation.ValidationError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors in the words and the shape of the Admin API. */
final class ShopifyErrors {

    private static final Logger log = LoggerFactory.getLogger(ShopifyErrors.class);
    private static final Pattern UNDEFINED =
            Pattern.compile("Field '(\\w+)' in type '(\\w+)' is undefined");
    private static final Pattern UNKNOWN_ARGUMENT =
            Pattern.compile("Unknown field argument '(\\w+)'");
    private static final Pattern PREFIX = Pattern.compile("^Validation error \\([^)]*\\) ?: ?");

    private ShopifyErrors() {}

    /** Turns what a field threw into an error of the answer. */
    static final class OfFields implements DataFetcherExceptionHandler {

        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters parameters) {
            Throwable thrown = parameters.getException();
            GraphQLError error =
                    GraphqlErrorBuilder.newError()
                            .message("%s", message(thrown))
                            .location(parameters.getSourceLocation())
                            .path(parameters.getPath())
                            .extensions(extensions(thrown))
                            .build();
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult(error).build());
        }

        private static String message(Throwable thrown) {
            return thrown instanceof AdminError
                    ? String.valueOf(thrown.getMessage())
                    : "Internal error. Looks like something went wrong on our end.";
        }

        private static Map<String, Object> extensions(Throwable thrown) {
            if (thrown instanceof AdminError refused) {
                return Map.of("code", refused.code());
            }
            log.error("Shopify simulator failed in a field", thrown);
            return Map.of(
                    "code", "INTERNAL_SERVER_ERROR", "requestId", UUID.randomUUID().toString());
        }
    }

    static List<Map<String, @Nullable Object>> of(ParseAndValidateResult checked) {
        return checked.getErrors().stream().map(ShopifyErrors::of).toList();
    }

    static Map<String, @Nullable Object> of(GraphQLError error) {
        if (error instanceof ValidationError invalid) {
            return invalid(invalid);
        }
        Map<String, @Nullable Object> shown = shown(String.valueOf(error.getMessage()), error);
        if (error.getExtensions() != null && !error.getExtensions().isEmpty()) {
            shown.put("extensions", error.getExtensions());
        } else if (error.getErrorType() == ErrorType.ValidationError) {
            // Coercion of a variable failed: the real API names variable and reason.
            shown.put("extensions", Map.of("code", "INVALID_VARIABLE"));
        } else if (error.getErrorType() == ErrorType.DataFetchingException
                || error.getErrorType() == ErrorType.NullValueInNonNullableField) {
            shown.put("extensions", Map.of("code", "INTERNAL_SERVER_ERROR"));
        }
        return shown;
    }

    static Map<String, @Nullable Object> unknownOperation(@Nullable String name) {
        return plain(
                name == null
                        ? "An operation name is required"
                        : "No operation named \"" + name + "\"",
                null);
    }

    static Map<String, @Nullable Object> throttled() {
        return plain(
                "Throttled",
                Map.of(
                        "code",
                        "THROTTLED",
                        "documentation",
                        "https://shopify.dev/api/usage/rate-limits"));
    }

    static Map<String, @Nullable Object> tooDear(int cost, int maximum) {
        return plain(
                "Query cost is %d, which exceeds the single query max cost limit (%d)."
                        .formatted(cost, maximum),
                Map.of("code", "MAX_COST_EXCEEDED", "cost", cost, "maxCost", maximum));
    }

    private static Map<String, @Nullable Object> invalid(ValidationError error) {
        String message = PREFIX.matcher(String.valueOf(error.getMessage())).replaceFirst("");
        List<String> path = error.getQueryPath() == null ? List.of() : error.getQueryPath();
        Matcher undefined = UNDEFINED.matcher(message);
        Matcher argument = UNKNOWN_ARGUMENT.matcher(message);
        if (undefined.find()) {
            return undefinedField(error, undefined.group(1), undefined.group(2));
        }
        if (argument.find() && !path.isEmpty()) {
            return unknownArgument(error, path.getLast(), argument.group(1));
        }
        return invalid(message, error, Map.of("code", code(error)));
    }

    private static Map<String, @Nullable Object> undefinedField(
            ValidationError error, String field, String type) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", "undefinedField");
        extensions.put("typeName", type);
        extensions.put("fieldName", field);
        return invalid(
                "Field '%s' doesn't exist on type '%s'".formatted(field, type), error, extensions);
    }

    private static Map<String, @Nullable Object> unknownArgument(
            ValidationError error, String field, String argument) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", "argumentNotAccepted");
        extensions.put("name", field);
        extensions.put("typeName", "Field");
        extensions.put("argumentName", argument);
        return invalid(
                "Field '%s' doesn't accept argument '%s'".formatted(field, argument),
                error,
                extensions);
    }

    private static Map<String, @Nullable Object> invalid(
            String message, ValidationError error, Map<String, Object> extensions) {
        Map<String, @Nullable Object> body = shown(message, error);
        if (error.getQueryPath() != null) {
            body.put("path", error.getQueryPath());
        }
        body.put("extensions", extensions);
        return body;
    }

    private static String code(ValidationError error) {
        String type = String.valueOf(error.getValidationErrorType());
        return switch (type) {
            case "MissingFieldArgument" -> "missingRequiredArguments";
            case "UndefinedVariable" -> "variableNotDefined";
            case "UnusedVariable" -> "variableNotUsed";
            case "VariableTypeMismatch" -> "variableMismatch";
            case "WrongType" -> "argumentLiteralsIncompatible";
            case "SubselectionRequired", "SubselectionNotAllowed" -> "selectionMismatch";
            case "UnknownType" -> "undefinedType";
            default -> type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
        };
    }

    private static Map<String, @Nullable Object> shown(String message, GraphQLError error) {
        Map<String, @Nullable Object> shown = plain(message, null);
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            shown.put(
                    "locations",
                    error.getLocations().stream()
                            .map(at -> Map.of("line", at.getLine(), "column", at.getColumn()))
                            .toList());
        }
        if (error.getPath() != null) {
            shown.put("path", error.getPath());
        }
        return shown;
    }

    private static Map<String, @Nullable Object> plain(
            String message, @Nullable Map<String, Object> extensions) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("message", message);
        if (extensions != null) {
            shown.put("extensions", extensions);
        }
        return shown;
    }
}
