package io.sigmagent.standalone.simulators.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in the shape of the API's {@code ErrorResponse}.
 *
 * @param status HTTP status
 * @param message for people
 * @param type for instance "invalid_request_error"
 * @param param the field that is meant; null = none
 * @param code for instance "model_not_found"; null = none
 */
record ModelError(
        int status, String message, String type, @Nullable String param, @Nullable String code) {

    private static final String INVALID = "invalid_request_error";

    static ModelError wrongKey() {
        return new ModelError(
                401,
                "Incorrect API key provided. You can find your API key at"
                        + " https://platform.openai.com/account/api-keys.",
                INVALID,
                null,
                "invalid_api_key");
    }

    static ModelError noModel(String model) {
        return new ModelError(
                404,
                "The model `%s` does not exist or you do not have access to it.".formatted(model),
                INVALID,
                null,
                "model_not_found");
    }

    static ModelError noPath(String method, String path) {
        return new ModelError(
                404, "Invalid URL (%s %s)".formatted(method, path), INVALID, null, null);
    }

    static ModelError invalid(String message, @Nullable String param) {
        return new ModelError(400, message, INVALID, param, null);
    }

    static ModelError invalid(String message, String param, String code) {
        return new ModelError(400, message, INVALID, param, code);
    }

    static ModelError rateLimited(int limit) {
        return new ModelError(
                429,
                "Rate limit reached on requests per min (RPM): Limit %d, Used %d, Requested 1."
                        .formatted(limit, limit),
                "requests",
                null,
                "rate_limit_exceeded");
    }

    static ModelError noQuota() {
        return new ModelError(
                429,
                "You exceeded your current quota, please check your plan and billing details.",
                "insufficient_quota",
                null,
                "insufficient_quota");
    }

    static ModelError failed() {
        return new ModelError(
                500,
                "The server had an error while processing your request. Sorry about that!",
                "server_error",
                null,
                null);
    }

    static ModelError overloaded() {
        return new ModelError(
                503,
                "The engine is currently overloaded, please try again later",
                "server_error",
                null,
                null);
    }

    /** As the API writes it. */
    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("param", param)
                .put("code", code);
        return body;
    }
}
