package io.sigmagent.orchestrator.application;

/** The history can't keep an event, today or tomorrow. Its message holds no content of it. */
public final class RefusedEvent extends RuntimeException {

    /** With the reason; what the store said is left out, since it may quote the event. */
    public RefusedEvent(String reason) {
        super(reason);
    }
}
