package io.sigmagent.gateway.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's message as it goes to the orchestrator.
 *
 * @param eventId made from the sender's own id, so that a repeat is the same event
 * @param messageId the sender's id of it, 1 to 128 of A-Z a-z 0-9 _ . : -
 * @param userName at most 200 characters; null = not told
 * @param tier what the caller says of the customer's standing
 * @param metadata a JSON object of at most 4 KiB
 * @param apiKeyName key that sent it; null = a socket or a caller on loopback
 */
public record CustomerMessage(
        String eventId,
        String messageId,
        SessionId session,
        MessageText text,
        Channel channel,
        @Nullable String userName,
        TierClaim tier,
        String metadata,
        @Nullable String apiKeyName,
        Instant receivedAt) {

    /** Greatest length of a name. */
    public static final int LONGEST_NAME = 200;

    /** Greatest size of metadata in UTF-8. */
    public static final int LARGEST_METADATA = 4096;

    /** Where a message came in. */
    public enum Channel {
        /** A chat socket. */
        WEB,
        /** REST. */
        API
    }

    /**
     * What a caller says of the customer's standing.
     *
     * @param tier null = nothing was said
     * @param trusted whether the caller has the right to say so
     */
    public record TierClaim(@Nullable Tier tier, boolean trusted) {

        /** Nothing was said. */
        public static final TierClaim NONE = new TierClaim(null, false);
    }

    public CustomerMessage {
        if (userName != null) {
            userName = userName.isBlank() ? null : checkedName(userName.strip());
        }
        metadata = checkedMetadata(metadata);
    }

    /**
     * The metadata, if it can be taken.
     *
     * @throws InvalidField if it can't
     */
    public static String checkedMetadata(String json) {
        int size = json.getBytes(StandardCharsets.UTF_8).length;
        if (size > LARGEST_METADATA) {
            throw new InvalidField(
                    "metadata", size + " bytes (expected: at most " + LARGEST_METADATA + ")");
        }
        // JSON spells the character that no store keeps as an escape.
        if (json.contains("\\u0000")) {
            throw new InvalidField("metadata", "holds the character U+0000 (expected: text)");
        }
        return json;
    }

    private static String checkedName(String name) {
        int length = name.codePointCount(0, name.length());
        if (length > LONGEST_NAME) {
            throw new InvalidField(
                    "user_name", length + " characters (expected: at most " + LONGEST_NAME + ")");
        }
        Characters.check("user_name", name);
        return name;
    }
}
