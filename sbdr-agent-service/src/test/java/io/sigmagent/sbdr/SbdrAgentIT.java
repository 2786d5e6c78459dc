package io.sigmagent.sbdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.sigmagent.agent.catalogue.ShopSamples;
import io.sigmagent.agent.frame.PlayedStore;
import io.sigmagent.agent.frame.Wire;
import io.sigmagent.agent.store.InMemoryStore;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.schemas.StoreCallRequested;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(90)
class SbdrAgentIT {

    private final InMemoryStore store = ShopSamples.shop();

    @Test
    void findsGamingLaptopsWithinTheBudget() {
        String broker = TestKafka.fresh();
        try (Wire wire = Wire.to(broker)) {
            List<TurnAnswered> answers = wire.answers();
            wire.listen(
                    Topics.SHOPIFY_REQUESTS,
                    event ->
                            wire.send(
                                    Topics.SHOPIFY_RESULTS,
                                    PlayedStore.answer(store, (StoreCallRequested) event)));
            try (var _ = start("--sigmagent.kafka.bootstrap-servers=" + broker)) {
                String text = "Hi, I'm looking for a gaming laptop under $1500";
                wire.send(Topics.AGENT_SBDR, Wire.turn("s1", "t1", text));

                await().atMost(Duration.ofSeconds(20)).until(() -> answers.size() == 1);
            }
            TurnAnswered answer = answers.getFirst();
            assertThat(answer.getProducts())
                    .extracting(product -> product.getPrice().getAmount())
                    .containsExactly("1500.00", "1299.00", "999.00");
            assertThat(answer.getText()).endsWith("What games do you primarily play?");
            assertThat(answer.getLedger()).isNotEmpty();
            assertThat(answer.getLeadScore()).isEqualTo(42);
        }
    }

    @Test
    void refusesToStartWhenThresholdAndKnowledgeBaseDisagree() {
        String broker = "--sigmagent.kafka.bootstrap-servers=" + TestKafka.fresh();

        assertThatThrownBy(() ->
                        start(broker, "--sigmagent.agents.sbdr_agent.qualification_threshold=60")
                                .close())
                .hasStackTraceContaining(
                        "sigmagent.agents.sbdr_agent.qualification_threshold: 60 (expected: 75,");
    }

    private static ConfigurableApplicationContext start(String... settings) {
        List<String> all =
                new ArrayList<>(List.of("--server.port=0", "--sigmagent.kafka.partitions=4"));
        all.addAll(List.of(settings));
        return SbdrAgentService.application().run(all.toArray(new String[0]));
    }
}
