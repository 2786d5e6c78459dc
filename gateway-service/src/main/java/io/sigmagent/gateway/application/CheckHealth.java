package io.sigmagent.gateway.application;

import io.sigmagent.gateway.application.HealthProbes.OrchestratorHealth;
import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.Health;
import io.sigmagent.gateway.domain.Health.Part;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Tells how the system is. */
public final class CheckHealth {

    /** Outside systems are asked less often: the integration service keeps what it learnt. */
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Agents agents;
    private final Mono<Part> kafka;
    private final Mono<Part> redis;
    private final Mono<OrchestratorHealth> orchestrator;
    private final Mono<Map<String, Part>> integrations;

    /** Asks these. */
    public CheckHealth(Agents agents, HealthProbes probes) {
        this.agents = agents;
        this.kafka = Mono.defer(probes::kafka).cache(KEPT);
        this.redis = Mono.defer(probes::redis).cache(KEPT);
        this.orchestrator = Mono.defer(probes::orchestrator).cache(KEPT);
        this.integrations = Mono.defer(probes::integrations).cache(KEPT);
    }

    /** How it is now. */
    public Mono<Health> handle() {
        return Mono.zip(kafka, redis, orchestrator, integrations)
                .map(parts ->
                        new Health(
                                parts.getT3().there(),
                                agentParts(),
                                parts.getT4(),
                                stores(parts.getT1(), parts.getT2(), parts.getT3().postgres())));
    }

    private Map<String, Part> agentParts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("sbdr", agents.health(Agent.SBDR_AGENT));
        parts.put("account_manager", agents.health(Agent.ACCOUNT_MANAGER));
        parts.put("customer_success", agents.health(Agent.CUSTOMER_SUCCESS));
        return parts;
    }

    private static Map<String, Part> stores(Part kafka, Part redis, Part postgres) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("postgres", postgres);
        parts.put("redis", redis);
        parts.put(Health.KAFKA, kafka);
        return parts;
    }
}
