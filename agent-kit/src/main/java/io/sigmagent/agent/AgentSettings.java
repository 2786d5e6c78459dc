package io.sigmagent.agent;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What every agent is told, under {@code sigmagent.agents.<agent>}.
 *
 * @param maxConcurrentSessions turns that one instance answers at once, at least 1
 * @param storePatience how long a turn waits for the store, more than 0
 * @param shutdownPatience how long a stop waits for turns in flight
 */
public record AgentSettings(
        int maxConcurrentSessions,
        @DefaultValue("8s") Duration storePatience,
        @DefaultValue("10s") Duration shutdownPatience) {}
