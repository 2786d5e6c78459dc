package io.sigmagent.orchestrator.inbound;

/** A session's state can't be read, so nothing can be decided upon it. */
final class UnreadableSession extends RuntimeException {

    /** Without a cause, so that its own message is the reason that is told. */
    UnreadableSession(RuntimeException failure) {
        super("state: " + failure.getClass().getSimpleName() + " (expected: a session)");
    }
}
