package io.sigmagent.orchestrator.domain.capacity;

import java.time.Duration;

/**
 * Numbers that slots and queues depend on.
 *
 * @param silence after which an instance is gone
 * @param ageingStep by which each tier goes before the one below it
 * @param firstServiceTime that a slot is expected to be held before any was returned
 */
public record PoolLimits(Duration silence, Duration ageingStep, Duration firstServiceTime) {

    public PoolLimits {
        requirePositive("silence", silence);
        requirePositive("ageing-step", ageingStep);
        requirePositive("first-service-time", firstServiceTime);
    }

    private static void requirePositive(String name, Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: > 0)");
        }
    }
}
