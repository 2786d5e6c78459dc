package io.sigmagent.gateway.application;

import io.sigmagent.gateway.domain.Health.Part;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Asks the parts how they are; a part that does not answer in time is down, never an error. */
public interface HealthProbes {

    /**
     * The orchestrator, and the database that it looks after.
     *
     * @param there whether it answers
     */
    record OrchestratorHealth(boolean there, Part postgres) {}

    /** The broker. */
    Mono<Part> kafka();

    /** The resume buffer. */
    Mono<Part> redis();

    /** The orchestrator. */
    Mono<OrchestratorHealth> orchestrator();

    /** The outside systems, by name. */
    Mono<Map<String, Part>> integrations();
}
