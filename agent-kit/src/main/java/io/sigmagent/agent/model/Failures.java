package io.sigmagent.agent.model;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnresolvedModelServerException;
import io.sigmagent.agent.model.ModelFailure.Reason;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** Names what the library throws; nothing of its messages is kept. */
final class Failures {

    private Failures() {}

    /** The failure by its name. */
    static ModelFailure named(RuntimeException thrown, Instant now) {
        return find(thrown, HttpRefusal.class)
                .map(refusal -> refused(refusal, now))
                .orElseGet(() -> new ModelFailure(reason(thrown)));
    }

    private static ModelFailure refused(HttpRefusal refusal, Instant now) {
        Duration wait =
                refusal.retryAfter().flatMap(header -> RetryAfter.read(header, now)).orElse(null);
        return new ModelFailure(reason(refusal), wait);
    }

    private static Reason reason(HttpRefusal refusal) {
        int status = refusal.statusCode();
        return switch (status) {
            case 401, 403 -> Reason.KEY_REFUSED;
            case 404 -> Reason.UNKNOWN_MODEL;
            case 408 -> Reason.TIMEOUT;
            case 409 -> Reason.UNAVAILABLE;
            case 429 ->
                    String.valueOf(refusal.getMessage()).contains("insufficient_quota")
                            ? Reason.QUOTA_USED_UP
                            : Reason.RATE_LIMITED;
            default -> status >= 500 ? Reason.UNAVAILABLE : Reason.REQUEST_REFUSED;
        };
    }

    private static Reason reason(RuntimeException thrown) {
        if (find(thrown, TimeoutException.class).isPresent()) {
            return Reason.TIMEOUT;
        }
        if (find(thrown, ContentFilteredException.class).isPresent()) {
            return Reason.DECLINED;
        }
        if (find(thrown, CancellationException.class).isPresent()) {
            return Reason.INTERRUPTED;
        }
        if (find(thrown, UnresolvedModelServerException.class).isPresent()
                || find(thrown, ConnectException.class).isPresent()) {
            return Reason.UNREACHABLE;
        }
        return Reason.GARBLED;
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> wanted) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (wanted.isInstance(cause)) {
                return Optional.of(wanted.cast(cause));
            }
        }
        return Optional.empty();
    }
}
