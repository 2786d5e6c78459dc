package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.domain.Access.Verdict;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Refusals as problem bodies. */
final class Refusals {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
    private static final Duration LOGIN_AGAIN = Duration.ofSeconds(10);

    private Refusals() {}

    static ErrorResponseException unauthenticated() {
        var refusal =
                refusal(
                        HttpStatus.UNAUTHORIZED,
                        "no API key that is known here (expected: Authorization: Bearer <key>, or"
                                + " X-API-Key)");
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refusal;
    }

    static ErrorResponseException forbidden(String detail) {
        return refusal(HttpStatus.FORBIDDEN, detail);
    }

    static ErrorResponseException forbidden(Verdict.Forbidden verdict) {
        return forbidden(
                "API key "
                        + verdict.keyName()
                        + " may not do this (expected: scope "
                        + verdict.missing().wireName()
                        + ")");
    }

    static ErrorResponseException notFound(String detail) {
        return refusal(HttpStatus.NOT_FOUND, detail);
    }

    static ErrorResponseException conflict(String reason, String commandId) {
        var refusal = refusal(HttpStatus.CONFLICT, reason);
        refusal.getBody().setProperty("command_id", commandId);
        return refusal;
    }

    static ErrorResponseException tooManyAttempts() {
        var refusal = refusal(HttpStatus.TOO_MANY_REQUESTS, "too many attempts; try again later");
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(LOGIN_AGAIN.toSeconds()));
        return refusal;
    }

    static ErrorResponseException unprocessable(String detail) {
        return refusal(HttpStatus.UNPROCESSABLE_ENTITY, detail);
    }

    static ErrorResponseException tooLarge() {
        return refusal(
                HttpStatus.PAYLOAD_TOO_LARGE,
                "the body is larger than this address takes (expected: at most 64 KiB)");
    }

    static ErrorResponseException upgradeRequired() {
        var refusal =
                refusal(
                        HttpStatus.UPGRADE_REQUIRED,
                        "this address speaks WebSocket only (expected: Upgrade: websocket)");
        refusal.getHeaders().set(HttpHeaders.UPGRADE, "websocket");
        return refusal;
    }

    static ErrorResponseException unavailable(String detail) {
        var refusal = refusal(HttpStatus.SERVICE_UNAVAILABLE, detail);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
        return refusal;
    }

    private static ErrorResponseException refusal(HttpStatus status, String detail) {
        return new ErrorResponseException(
                status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
