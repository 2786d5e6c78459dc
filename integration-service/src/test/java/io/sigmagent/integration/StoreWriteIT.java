package io.sigmagent.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.integration.support.ResettingShop;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.kit.messaging.TailReader;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.DraftOrderLine;
import io.sigmagent.schemas.DraftOrderWrite;
import io.sigmagent.schemas.StoreCallFailed;
import io.sigmagent.schemas.StoreWriteAnswered;
import io.sigmagent.schemas.StoreWriteRequested;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;

@Timeout(90)
class StoreWriteIT {

    @Test
    void sendsAWriteOnceWhenItsConnectionIsReset() throws Exception {
        try (ResettingShop shop = new ResettingShop();
                ConfigurableApplicationContext service = start(shop)) {
            List<StoreWriteAnswered> answers = answers(service);
            service.getBean(EventPublisher.class).publish(Topics.SHOPIFY_REQUESTS, write()).join();

            await().atMost(Duration.ofSeconds(30)).until(() -> !answers.isEmpty());

            assertThat(answers.getFirst().getResult()).isInstanceOf(StoreCallFailed.class);
            assertThat(shop.writes()).isEqualTo(1);
        }
    }

    private static ConfigurableApplicationContext start(ResettingShop shop) {
        return IntegrationService.application()
                .run(
                        "--sigmagent.kafka.bootstrap-servers=" + TestKafka.fresh(),
                        "--sigmagent.kafka.partitions=2",
                        "--sigmagent.integration.shopify.shop-domain=" + shop.url(),
                        "--sigmagent.integration.shopify.access-token=shpat_test",
                        "--server.address=127.0.0.1",
                        "--server.port=0");
    }

    private static List<StoreWriteAnswered> answers(ConfigurableApplicationContext service)
            throws InterruptedException {
        List<StoreWriteAnswered> answers = new CopyOnWriteArrayList<>();
        @SuppressWarnings("unchecked")
        ConsumerFactory<String, SpecificRecord> consumers =
                service.getBean("eventConsumers", ConsumerFactory.class);
        TailReader reader =
                new TailReader(
                        consumers,
                        Topics.SHOPIFY_RESULTS,
                        Duration.ZERO,
                        Clock.systemUTC(),
                        event -> {
                            if (event instanceof StoreWriteAnswered answer) {
                                answers.add(answer);
                            }
                        });
        reader.start();
        assertThat(reader.awaitReady(Duration.ofSeconds(20))).isTrue();
        return answers;
    }

    private static StoreWriteRequested write() {
        Instant now = Instant.now();
        return StoreWriteRequested.newBuilder()
                .setEventId("w1")
                .setOccurredAt(now)
                .setSessionId("s1")
                .setAgent(Agent.ACCOUNT)
                .setDeadlineAt(now.plusSeconds(20))
                .setWriteKey("s1:draft_order:1:abc")
                .setWrite(
                        DraftOrderWrite.newBuilder()
                                .setLines(
                                        List.of(
                                                new DraftOrderLine(
                                                        "gid://shopify/ProductVariant/1", 1)))
                                .build())
                .build();
    }
}
