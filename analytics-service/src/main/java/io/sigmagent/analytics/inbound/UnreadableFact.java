package io.sigmagent.analytics.inbound;

import org.jspecify.annotations.Nullable;

/** A record that tells no fact. Its message holds no content of the record. */
final class UnreadableFact extends RuntimeException {

    UnreadableFact(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
