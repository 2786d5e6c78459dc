package io.sigmagent.orchestrator.domain;

/** How sure we are who the customer is, least sure first. */
public enum Identity {
    ANONYMOUS,
    CLAIMED,
    VERIFIED
}
