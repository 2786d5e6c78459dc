package io.sigmagent.gateway.domain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a chat socket sends. */
public sealed interface ServerFrame {

    /** The connection was let in. */
    record SessionStarted(String token, long lastSeq) implements ServerFrame {}

    /** The message is stored. */
    record Accepted(String messageId) implements ServerFrame {}

    /**
     * An event of the history.
     *
     * @param answers the sender's ids of the messages that it answers, as far as they are known
     */
    record Told(ChatEvent.Numbered event, List<String> answers) implements ServerFrame {

        public Told {
            answers = List.copyOf(answers);
        }
    }

    /** Somebody composes an answer. */
    record Typing(Agent agent) implements ServerFrame {}

    /** The answer to a ping. */
    record Pong() implements ServerFrame {}

    /**
     * What was sent could not be stored.
     *
     * @param messageId the message meant; null = whatever was sent
     */
    record Unavailable(int retryAfterSeconds, @Nullable String messageId) implements ServerFrame {}

    /**
     * What was sent was refused.
     *
     * @param messageId the message refused, when it could be read
     */
    record Refused(ErrorCode code, String message, @Nullable String messageId)
            implements ServerFrame {}

    /** Why something is refused. */
    enum ErrorCode {
        BAD_JSON,
        UNKNOWN_TYPE,
        INVALID_FRAME,
        MESSAGE_TOO_LONG,
        FRAME_TOO_LARGE,
        BAD_SESSION_ID,
        SESSION_OWNED,
        RATE_LIMITED,
        INTERNAL_ERROR;

        /** The name that clients know. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
