package io.sigmagent.gateway.domain;

import org.jspecify.annotations.Nullable;

/** What a chat socket receives. */
public sealed interface ClientFrame {

    /**
     * The customer says something.
     *
     * @param messageId the sender's id; null = none given
     * @param metadata a JSON object
     */
    record UserMessage(MessageText text, @Nullable String messageId, String metadata)
            implements ClientFrame {}

    /** All of the history above that number is wanted. */
    record Resume(long lastSeq) implements ClientFrame {}

    /** The customer writes. */
    record Typing() implements ClientFrame {}

    /** The customer rates. */
    record Rating(int score, @Nullable String comment) implements ClientFrame {}

    /** Is anybody there? */
    record Ping() implements ClientFrame {}

    /** What can't be taken, and why. */
    record Unreadable(ServerFrame.Refused answer) implements ClientFrame {}
}
