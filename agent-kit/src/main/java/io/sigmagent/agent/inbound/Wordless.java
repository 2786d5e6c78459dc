package io.sigmagent.agent.inbound;

import io.sigmagent.kit.messaging.DeadLetterReason;

/**
 * A failure as a log may show it: where it happened and of which kind, without the messages of
 * others, which may quote what a customer wrote.
 */
final class Wordless extends Exception {

    private Wordless(String reason) {
        super(reason);
    }

    static Wordless of(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        Wordless shown = new Wordless(DeadLetterReason.of(failure).text());
        shown.setStackTrace(innermost.getStackTrace());
        return shown;
    }
}
