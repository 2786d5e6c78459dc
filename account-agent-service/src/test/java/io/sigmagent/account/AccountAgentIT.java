package io.sigmagent.account;

import static io.sigmagent.agent.store.StoreSamples.order;
import static io.sigmagent.agent.store.StoreSamples.parcel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.agent.frame.PlayedStore;
import io.sigmagent.agent.frame.Wire;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.agent.store.Order.Fulfillment;
import io.sigmagent.agent.store.Order.ShipmentStatus;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.IdentityLevel;
import io.sigmagent.schemas.StoreCallRequested;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(90)
class AccountAgentIT {

    private final InMemoryStore store =
            new InMemoryStore()
                    .ordered(
                            "jane@example.com",
                            order(
                                    "#1042",
                                    Fulfillment.FULFILLED,
                                    parcel(ShipmentStatus.IN_TRANSIT)));

    @Test
    void tellsWhereAnOrderIs() {
        String broker = TestKafka.fresh();
        try (Wire wire = Wire.to(broker)) {
            List<TurnAnswered> answers = wire.answers();
            var presence = wire.follow(Topics.AGENT_CAPACITY, AgentPresent.class);
            wire.listen(
                    Topics.SHOPIFY_REQUESTS,
                    event ->
                            wire.send(
                                    Topics.SHOPIFY_RESULTS,
                                    PlayedStore.answer(store, (StoreCallRequested) event)));
            try (var _ = start(broker)) {
                String text = "what about order #1042, my email is jane@example.com";
                wire.send(Topics.AGENT_ACCOUNT, Wire.turn("s1", "t1", text));

                await().atMost(Duration.ofSeconds(20)).until(() -> answers.size() == 1);
                await().atMost(Duration.ofSeconds(20)).until(() -> !presence.isEmpty());
            }
            assertThat(answers.getFirst().getText()).contains("on its way with Parcelia");
            assertThat(answers.getFirst().getIdentity()).isEqualTo(IdentityLevel.CLAIMED);
            assertThat(presence.getFirst().getCapacity()).isEqualTo(20);
        }
    }

    private static ConfigurableApplicationContext start(String broker) {
        return AccountAgentService.application()
                .run(
                        "--server.port=0",
                        "--sigmagent.kafka.partitions=4",
                        "--sigmagent.kafka.bootstrap-servers=" + broker);
    }
}
