package io.sigmagent.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.Health.Part;
import io.sigmagent.gateway.domain.Health.State;
import io.sigmagent.gateway.domain.Health.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "true,  UP,   UP,             UP,       UP,   HEALTHY",
        "true,  UP,   NOT_CONFIGURED, UP,       UP,   HEALTHY",
        "true,  UP,   SIMULATED,      UP,       UP,   HEALTHY",
        "true,  DOWN, UP,             UP,       UP,   DEGRADED",
        "true,  UP,   DOWN,           UP,       UP,   DEGRADED",
        "true,  UP,   DEGRADED,       UP,       UP,   DEGRADED",
        "true,  UP,   UP,             DOWN,     UP,   DEGRADED",
        "true,  UP,   UP,             UP,       DOWN, UNHEALTHY",
        "false, UP,   UP,             UP,       UP,   UNHEALTHY"
    })
    void needsKafkaAndTheOrchestrator(
            boolean orchestrator,
            State agent,
            State shopify,
            State postgres,
            State kafka,
            Status status) {
        var health =
                new Health(
                        orchestrator,
                        Map.of("sbdr", part(agent)),
                        Map.of("shopify", part(shopify)),
                        Map.of("postgres", part(postgres), "kafka", part(kafka)));

        assertThat(health.status()).isEqualTo(status);
    }

    @Test
    void isUnhealthyWhenNothingIsKnownOfKafka() {
        assertThat(new Health(true, Map.of(), Map.of(), Map.of()).status())
                .isEqualTo(Status.UNHEALTHY);
    }

    @Test
    void agentsAreThereWhileTheySaySo() {
        var said = List.of(present("a", 5, true), present("b", 1, false));

        assertThat(Presence.health(Agent.SBDR_AGENT, said, NOW))
                .isEqualTo(new Part(State.UP, 5000L, null));
        assertThat(Presence.health(Agent.SBDR_AGENT, said, NOW.plusSeconds(2)))
                .isEqualTo(new Part(State.DEGRADED, 3000L, "model away"));
        assertThat(Presence.health(Agent.SBDR_AGENT, said, NOW.plusSeconds(9)).state())
                .isEqualTo(State.DOWN);
        assertThat(Presence.health(Agent.ACCOUNT_MANAGER, said, NOW).state()).isEqualTo(State.DOWN);
    }

    @Test
    void agentsAreGoneWhenTheySayGoodBye() {
        var gone = new Presence(Agent.SBDR_AGENT, "a", false, true, null, NOW);

        assertThat(Presence.health(Agent.SBDR_AGENT, List.of(gone), NOW).state())
                .isEqualTo(State.DOWN);
    }

    private static Presence present(String instance, int secondsAgo, boolean healthy) {
        return new Presence(
                Agent.SBDR_AGENT,
                instance,
                true,
                healthy,
                healthy ? null : "model away",
                NOW.minusSeconds(secondsAgo));
    }

    private static Part part(State state) {
        return new Part(state, 1L, null);
    }
}
