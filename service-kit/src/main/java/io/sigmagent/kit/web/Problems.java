package io.sigmagent.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebInputException;

/**
 * Turns failures into problem bodies that say what is wrong and where.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
final class Problems {

    private Problems() {}

    static ProblemDetail of(Throwable failure) {
        return switch (failure) {
            case InvalidInput invalid ->
                    field(invalid.field(), String.valueOf(invalid.getMessage()));
            case DataBufferLimitException _ -> tooLarge();
            case ServerWebInputException input -> unreadable(input);
            case ErrorResponse known -> known.getBody();
            default -> hidden(HttpStatus.INTERNAL_SERVER_ERROR);
        };
    }

    private static ProblemDetail unreadable(ServerWebInputException input) {
        for (Throwable cause = input; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DataBufferLimitException _ -> {
                    return tooLarge();
                }
                case UnrecognizedPropertyException unknown -> {
                    return field(
                            path(unknown),
                            "unknown (expected: one of " + unknown.getKnownPropertyIds() + ")");
                }
                case MismatchedInputException mismatch -> {
                    return field(path(mismatch), "expected: " + expected(mismatch));
                }
                case JsonProcessingException syntax -> {
                    return malformed(syntax);
                }
                case DecodingException _ -> {}
                default -> {}
            }
        }
        return input.getBody();
    }

    private static ProblemDetail malformed(JsonProcessingException syntax) {
        var location = syntax.getLocation();
        String where =
                location == null
                        ? ""
                        : " at line %d, column %d"
                                .formatted(location.getLineNr(), location.getColumnNr());
        return problem(HttpStatus.BAD_REQUEST, "The body is not valid JSON" + where + ".");
    }

    private static String path(JsonMappingException failure) {
        String path =
                failure.getPath().stream()
                        .map(Problems::step)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }

    private static @Nullable String step(Reference reference) {
        return reference.getFieldName() == null
                ? Integer.toString(reference.getIndex())
                : reference.getFieldName();
    }

    private static String expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return "another type";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number";
        }
        return "an object";
    }

    private static ProblemDetail tooLarge() {
        return problem(HttpStatus.PAYLOAD_TOO_LARGE, "The body is larger than this address takes.");
    }

    private static ProblemDetail field(String field, String message) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, field + ": " + message);
        problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
        return problem;
    }

    private static ProblemDetail problem(HttpStatusCode status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    private static ProblemDetail hidden(HttpStatus status) {
        return problem(status, "Something went wrong here. The trace id finds it in the log.");
    }
}
