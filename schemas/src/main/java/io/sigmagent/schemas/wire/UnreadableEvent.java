package io.sigmagent.schemas.wire;

/** Bytes that are not an event, or one that no version of our schemas knows. */
public final class UnreadableEvent extends RuntimeException {

    UnreadableEvent(String message) {
        super(message);
    }

    UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
