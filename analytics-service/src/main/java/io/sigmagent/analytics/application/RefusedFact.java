package io.sigmagent.analytics.application;

/** A fact that can't be stored, today or tomorrow. Its message holds no content of the fact. */
public final class RefusedFact extends RuntimeException {

    /** With the reason, and what the store said. */
    public RefusedFact(String reason, Throwable cause) {
        super(reason, cause);
    }
}
