package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.domain.ClientFrame;
import io.sigmagent.gateway.domain.CustomerMessage;
import io.sigmagent.gateway.domain.InvalidField;
import io.sigmagent.gateway.domain.MessageText;
import io.sigmagent.gateway.domain.ServerFrame.ErrorCode;
import io.sigmagent.gateway.domain.ServerFrame.Refused;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Frames of the client, read from JSON; what can't be read becomes a case that says why. */
final class ClientFrameCodec {

    static final int LARGEST_FRAME = 64 * 1024;

    private static final Pattern MESSAGE_ID = Pattern.compile("[A-Za-z0-9_.:-]{1,128}");
    private static final Pattern INSTANT =
            Pattern.compile(
                    "\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):\\d\\d:[0-5]\\d(\\.\\d{1,9})?"
                            + "(Z|[+-](0\\d|1[0-7]):\\d\\d)");

    /** Greater numbers are not exact in every JSON reader. */
    private static final long GREATEST_SEQ = (1L << 53) - 1;

    private static final int LONGEST_COMMENT = 2000;
    private static final String TYPES = "user_message, resume, typing, rating or ping";

    private ClientFrameCodec() {}

    static ClientFrame tooLarge(int bytes) {
        return refused(
                ErrorCode.FRAME_TOO_LARGE,
                bytes + " bytes (expected: at most " + LARGEST_FRAME + ")",
                null);
    }

    static ClientFrame notText() {
        return refused(ErrorCode.BAD_JSON, "a binary frame (expected: text)", null);
    }

    static ClientFrame toDomain(String text) {
        JsonFields fields;
        try {
            fields = JsonFields.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidField e) {
            return refused(ErrorCode.BAD_JSON, "frame: " + e.getMessage(), null);
        }
        try {
            return typed(fields);
        } catch (InvalidField e) {
            return invalid(e, null);
        }
    }

    private static ClientFrame typed(JsonFields fields) {
        return switch (fields.text("type", TYPES)) {
            case "user_message" -> userMessage(fields);
            case "resume" -> new ClientFrame.Resume(lastSeq(fields));
            case "typing" -> new ClientFrame.Typing();
            case "rating" -> rating(fields);
            case "ping" -> new ClientFrame.Ping();
            default ->
                    refused(
                            ErrorCode.UNKNOWN_TYPE,
                            "type: unknown (expected: " + TYPES + ")",
                            null);
        };
    }

    private static ClientFrame userMessage(JsonFields fields) {
        String messageId = fields.optionalText("message_id");
        if (messageId != null && !MESSAGE_ID.matcher(messageId).matches()) {
            throw new InvalidField(
                    "message_id", "wrong (expected: 1 to 128 of A-Z a-z 0-9 _ . : -)");
        }
        try {
            String content = fields.text("content", "1 to 8000 characters");
            checkInstant(fields.text("timestamp", "ISO 8601"));
            String metadata = CustomerMessage.checkedMetadata(fields.object("metadata"));
            return new ClientFrame.UserMessage(new MessageText(content), messageId, metadata);
        } catch (InvalidField e) {
            return invalid(e, messageId);
        }
    }

    private static void checkInstant(String timestamp) {
        try {
            OffsetDateTime _ = OffsetDateTime.parse(timestamp);
            if (INSTANT.matcher(timestamp).matches()) {
                return;
            }
        } catch (DateTimeParseException e) {
            // Told below, like a time that is spelt in another way.
        }
        throw new InvalidField(
                "timestamp", "wrong (expected: ISO 8601, for instance 2026-01-31T12:00:00Z)");
    }

    private static long lastSeq(JsonFields fields) {
        long lastSeq = fields.integer("last_seq", "a number >= 0");
        if (lastSeq < 0 || lastSeq > GREATEST_SEQ) {
            throw new InvalidField("last_seq", lastSeq + " (expected: 0 to " + GREATEST_SEQ + ")");
        }
        return lastSeq;
    }

    private static ClientFrame rating(JsonFields fields) {
        long score = fields.integer("score", "a number from 1 to 5");
        if (score < 1 || score > 5) {
            throw new InvalidField("score", score + " (expected: 1 to 5)");
        }
        return new ClientFrame.Rating((int) score, comment(fields.optionalText("comment")));
    }

    private static @Nullable String comment(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_COMMENT) {
            throw new InvalidField(
                    "comment", length + " characters (expected: at most " + LONGEST_COMMENT + ")");
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidField("comment", "holds the character U+0000 (expected: text)");
        }
        return text.isBlank() ? null : text;
    }

    private static ClientFrame invalid(InvalidField failure, @Nullable String messageId) {
        ErrorCode code =
                failure instanceof InvalidField.TooLong
                        ? ErrorCode.MESSAGE_TOO_LONG
                        : ErrorCode.INVALID_FRAME;
        return refused(code, failure.field() + ": " + failure.getMessage(), messageId);
    }

    private static ClientFrame refused(ErrorCode code, String message, @Nullable String messageId) {
        return new ClientFrame.Unreadable(new Refused(code, message, messageId));
    }
}
