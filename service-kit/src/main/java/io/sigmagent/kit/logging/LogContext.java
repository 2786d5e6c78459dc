package io.sigmagent.kit.logging;

import org.slf4j.MDC;

/** What a thread works on, for its log lines. */
public final class LogContext {

    private static final String SESSION = "session";

    private LogContext() {}

    /** Puts the session into every line that this thread logs until it is closed. */
    public static MDC.MDCCloseable session(String sessionId) {
        return MDC.putCloseable(SESSION, sessionId);
    }
}
