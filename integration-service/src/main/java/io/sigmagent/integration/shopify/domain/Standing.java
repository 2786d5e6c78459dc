package io.sigmagent.integration.shopify.domain;

import java.time.Instant;

/** How a write key stands when a try begins. */
public sealed interface Standing {

    /** Nobody has tried, or all tries surely made nothing. */
    record Fresh() implements Standing {}

    /**
     * Somebody tried and there is no result: it may have been made.
     *
     * @param attemptId names that try
     * @param since when it began
     */
    record Open(String attemptId, Instant since) implements Standing {}

    /** It was made. */
    record Done(WriteAnswer answer) implements Standing {}
}
