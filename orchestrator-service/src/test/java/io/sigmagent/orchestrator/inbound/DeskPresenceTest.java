package io.sigmagent.orchestrator.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.orchestrator.domain.capacity.PoolLimits;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.SlotReleased;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DeskPresenceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final DeskPresence desks =
            new DeskPresence(
                    new PoolLimits(
                            Duration.ofSeconds(6), Duration.ofMinutes(2), Duration.ofMinutes(3)),
                    Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void knowsNobodyAtFirst() {
        assertThat(desks.isHumanThere(NOW)).isFalse();
    }

    @Test
    void knowsThatAPersonIsThereUntilSixSecondsOfSilence() {
        desks.take(present(Agent.HUMAN, "d1").build());

        assertThat(desks.isHumanThere(NOW.plusMillis(5_999))).isTrue();
        assertThat(desks.isHumanThere(NOW.plusSeconds(6))).isFalse();
    }

    @Test
    void forgetsADeskThatSaysGoodbyeButNotAnother() {
        desks.take(present(Agent.HUMAN, "d1").build());
        desks.take(present(Agent.HUMAN, "d2").build());
        desks.take(present(Agent.HUMAN, "d1").setPresent(false).build());
        assertThat(desks.isHumanThere(NOW)).isTrue();

        desks.take(present(Agent.HUMAN, "d2").setHealthy(false).build());
        assertThat(desks.isHumanThere(NOW)).isFalse();
    }

    @Test
    void takesNoAgentForAPerson() {
        desks.take(present(Agent.SBDR, "i1").build());
        desks.take(new SlotReleased("e1", NOW, "s1", Agent.HUMAN, null));

        assertThat(desks.isHumanThere(NOW)).isFalse();
    }

    private static AgentPresent.Builder present(Agent agent, String instance) {
        return AgentPresent.newBuilder()
                .setEventId("e-" + instance)
                .setOccurredAt(NOW)
                .setAgent(agent)
                .setInstanceId(instance)
                .setCapacity(1)
                .setBusy(0);
    }
}
