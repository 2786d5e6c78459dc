package io.sigmagent.success;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.agent.frame.Wire;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.Intent;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(90)
class SuccessAgentIT {

    @Test
    void givesTheFirstStepOfAGuide() {
        String broker = TestKafka.fresh();
        try (Wire wire = Wire.to(broker)) {
            List<TurnAnswered> answers = wire.answers();
            var presence = wire.follow(Topics.AGENT_CAPACITY, AgentPresent.class);
            try (var _ = start(broker)) {
                TurnRequested turn = Wire.turn("s1", "t1", "how do I set up my new monitor?");
                turn.setAgent(Agent.SUCCESS);
                turn.setIntent(Intent.PRODUCT_SETUP);
                wire.send(Topics.AGENT_SUCCESS, turn);

                await().atMost(Duration.ofSeconds(20)).until(() -> answers.size() == 1);
                await().atMost(Duration.ofSeconds(20)).until(() -> !presence.isEmpty());
            }
            assertThat(answers.getFirst().getText()).contains("Step 1 of");
            assertThat(answers.getFirst().getMemory()).containsEntry("guide", "monitors");
            assertThat(presence.getFirst().getCapacity()).isEqualTo(30);
        }
    }

    private static ConfigurableApplicationContext start(String broker) {
        return SuccessAgentService.application()
                .run(
                        "--server.port=0",
                        "--sigmagent.kafka.partitions=4",
                        "--sigmagent.kafka.bootstrap-servers=" + broker);
    }
}
