package io.sigmagent.agent.store;

import java.time.Instant;
import java.util.Optional;

/** What came of a question to the store; a store that is away is an answer, not an error. */
public sealed interface StoreResult<T> {

    /**
     * It is there.
     *
     * @param value what was found
     * @param asOf when it was true
     * @param cached true = from a cache, because the store is away
     */
    record Found<T>(T value, Instant asOf, boolean cached) implements StoreResult<T> {}

    /** Nothing of that kind is there, or it is not the asker's to see. */
    record Nothing<T>() implements StoreResult<T> {}

    /**
     * The store could not be asked.
     *
     * @param reason why
     */
    record Failed<T>(Failure reason) implements StoreResult<T> {}

    /** What was found, if anything was. */
    default Optional<T> found() {
        return switch (this) {
            case Found<T> found -> Optional.of(found.value());
            case Nothing<T> _, Failed<T> _ -> Optional.empty();
        };
    }

    /** Whether the store could not be asked. */
    default boolean failed() {
        return this instanceof Failed<T>;
    }

    /** Why the store could not be asked. */
    enum Failure {
        /** It does not answer in time. */
        UNAVAILABLE,
        /** It asks us to wait longer than the customer can. */
        THROTTLED,
        /** Its answer can't be used. */
        UNUSABLE,
        /** It refuses: token or scope. */
        REFUSED,
        /** No store is configured. */
        NOT_CONFIGURED,
        /** It did not say why. */
        UNKNOWN
    }
}
