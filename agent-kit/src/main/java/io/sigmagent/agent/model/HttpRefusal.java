package io.sigmagent.agent.model;

import dev.langchain4j.exception.HttpException;
import java.util.Optional;

/** A status that is no success, with what the server asks for. The library keeps it as a cause. */
final class HttpRefusal extends HttpException {

    private final transient Optional<String> retryAfter;

    HttpRefusal(int status, String body, Optional<String> retryAfter) {
        super(status, body);
        this.retryAfter = retryAfter;
    }

    /** The header Retry-After. */
    Optional<String> retryAfter() {
        return retryAfter;
    }
}
