package io.sigmagent.kit.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Why a record was set aside, for people.
 *
 * @param text what failed; messages that our own code wrote are told, those of others are not,
 *     since they may quote what a customer wrote
 */
public record DeadLetterReason(String text) {

    /** Header of a dead letter that bears the reason. */
    public static final String HEADER = "sigmagent-reason";

    private static final String OURS = "io.sigmagent.";

    /**
     * The reason of a failure: the innermost that our own code told, else the kind of the
     * innermost.
     */
    public static DeadLetterReason of(Throwable failure) {
        String text = failure.getClass().getSimpleName();
        boolean told = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOurs(cause)) {
                text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
                told = true;
            } else if (!told) {
                text = cause.getClass().getSimpleName();
            }
        }
        return new DeadLetterReason(text);
    }

    /** The reason as a header. */
    public Header header() {
        return new RecordHeader(HEADER, text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isOurs(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getMessage() != null
                && trace.length > 0
                && trace[0].getClassName().startsWith(OURS);
    }
}
