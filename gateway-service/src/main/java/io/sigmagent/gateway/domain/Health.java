package io.sigmagent.gateway.domain;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the system is.
 *
 * @param orchestratorThere whether the orchestrator answers
 * @param agents by name
 * @param integrations by name
 * @param dataStores by name
 */
public record Health(
        boolean orchestratorThere,
        Map<String, Part> agents,
        Map<String, Part> integrations,
        Map<String, Part> dataStores) {

    /** Name of the store without which nothing goes. */
    public static final String KAFKA = "kafka";

    /**
     * How a part is.
     *
     * @param latencyMillis what the check took; null = nothing was asked
     * @param detail what is wrong; null = nothing
     */
    public record Part(State state, @Nullable Long latencyMillis, @Nullable String detail) {}

    /** How a part may be. */
    public enum State {
        UP,
        DEGRADED,
        DOWN,
        NOT_CONFIGURED,
        SIMULATED
    }

    /** How the whole may be. */
    public enum Status {
        HEALTHY,
        DEGRADED,
        UNHEALTHY
    }

    /** Without Kafka or orchestrator nothing goes; anything else that is down only hampers. */
    public Status status() {
        Part kafka = dataStores.get(KAFKA);
        if (!orchestratorThere || kafka == null || kafka.state() == State.DOWN) {
            return Status.UNHEALTHY;
        }
        boolean hampered =
                Stream.of(agents, integrations, dataStores)
                        .flatMap(parts -> parts.values().stream())
                        .map(Part::state)
                        .anyMatch(state -> state == State.DOWN || state == State.DEGRADED);
        return hampered ? Status.DEGRADED : Status.HEALTHY;
    }
}
