package io.sigmagent.gateway.domain;

/**
 * A command as it goes to the orchestrator.
 *
 * @param id the same for a repeat of the same command
 * @param issuedBy {@code operator:<id>} or {@code key:<name>}
 */
public record CommandRequest(
        String id, SessionId session, String issuedBy, SessionCommand command) {}
