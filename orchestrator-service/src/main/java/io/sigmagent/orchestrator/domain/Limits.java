package io.sigmagent.orchestrator.domain;

import java.time.Duration;

/**
 * Numbers that the decisions depend on.
 *
 * @param moveThreshold least confidence at which an intent moves a session, 0 to 1
 * @param responseTimeout time that an agent has for a turn
 * @param humanPatience time after which a customer who waits for a person goes back to the agents
 */
public record Limits(double moveThreshold, Duration responseTimeout, Duration humanPatience) {

    public Limits {
        if (!(moveThreshold >= 0 && moveThreshold <= 1)) {
            throw new IllegalArgumentException(
                    "move-threshold: " + moveThreshold + " (expected: 0 to 1)");
        }
        requirePositive("response-timeout", responseTimeout);
        requirePositive("human-patience", humanPatience);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: > 0)");
        }
    }
}
