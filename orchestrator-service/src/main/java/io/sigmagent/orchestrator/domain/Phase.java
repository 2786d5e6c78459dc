package io.sigmagent.orchestrator.domain;

/** Where a session stands. */
public enum Phase {
    ANSWERING,
    QUEUED,
    WAITING_FOR_HUMAN,
    WITH_HUMAN,
    COMPLETE
}
