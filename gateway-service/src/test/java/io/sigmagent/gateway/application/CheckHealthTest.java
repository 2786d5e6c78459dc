package io.sigmagent.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.Health;
import io.sigmagent.gateway.domain.Health.Part;
import io.sigmagent.gateway.domain.Health.State;
import io.sigmagent.gateway.domain.Health.Status;
import io.sigmagent.gateway.domain.Presence;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class CheckHealthTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Part UP = new Part(State.UP, 1L, null);

    private final Agents agents = new Agents(Clock.fixed(NOW, ZoneOffset.UTC));
    private final AtomicInteger asked = new AtomicInteger();
    private final CheckHealth checkHealth = new CheckHealth(agents, new AllUp());

    @Test
    void tellsEveryPart() {
        for (Agent agent : Agent.values()) {
            agents.tell(new Presence(agent, agent.name(), true, true, null, NOW));
        }

        Health health = Results.of(checkHealth.handle());

        assertThat(health.status()).isEqualTo(Status.HEALTHY);
        assertThat(health.agents()).containsOnlyKeys("sbdr", "account_manager", "customer_success");
        assertThat(health.dataStores()).containsOnlyKeys("postgres", "redis", "kafka");
        assertThat(health.integrations()).containsOnlyKeys("shopify");
    }

    @Test
    void isDegradedWhileAnAgentIsAway() {
        agents.tell(new Presence(Agent.SBDR_AGENT, "old", true, true, null, NOW.minusSeconds(7)));

        assertThat(Results.of(checkHealth.handle()).status()).isEqualTo(Status.DEGRADED);
    }

    @Test
    void asksNobodyTwiceInAMoment() {
        Health first = Results.of(checkHealth.handle());
        Health second = Results.of(checkHealth.handle());

        assertThat(second).isEqualTo(first);
        assertThat(asked).hasValue(1);
    }

    private final class AllUp implements HealthProbes {

        @Override
        public Mono<Part> kafka() {
            asked.incrementAndGet();
            return Mono.just(UP);
        }

        @Override
        public Mono<Part> redis() {
            return Mono.just(UP);
        }

        @Override
        public Mono<OrchestratorHealth> orchestrator() {
            return Mono.just(new OrchestratorHealth(true, UP));
        }

        @Override
        public Mono<Map<String, Part>> integrations() {
            return Mono.just(Map.of("shopify", UP));
        }
    }
}
