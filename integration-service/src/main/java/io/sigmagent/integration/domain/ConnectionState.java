package io.sigmagent.integration.domain;

import org.jspecify.annotations.Nullable;

/**
 * How a connection to an outside system stands.
 *
 * @param latencyMillis how long it took to find out; null = nobody was asked
 * @param detail what is wrong or worth knowing; null = nothing
 */
public record ConnectionState(
        Status status, @Nullable Long latencyMillis, @Nullable String detail) {

    /** In one word. */
    public enum Status {
        UP,
        DEGRADED,
        DOWN,
        NOT_CONFIGURED,
        SIMULATED
    }

    /** Nobody configured the system. */
    public static ConnectionState notConfigured(String detail) {
        return new ConnectionState(Status.NOT_CONFIGURED, null, detail);
    }
}
