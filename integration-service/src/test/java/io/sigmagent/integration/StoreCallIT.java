package io.sigmagent.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.integration.support.ScriptedShop;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.CatalogueFound;
import io.sigmagent.schemas.CatalogueOverview;
import io.sigmagent.schemas.CustomerFound;
import io.sigmagent.schemas.CustomerLookup;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.OutsideCallMeasured;
import io.sigmagent.schemas.StoreCallCompleted;
import io.sigmagent.schemas.StoreCallFailed;
import io.sigmagent.schemas.StoreCallRequested;
import io.sigmagent.schemas.StoreFailure;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.web.reactive.function.client.WebClient;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreCallIT {

    private static final String CATALOGUE =
            """
            {"data":{"shop":{"currencyCode":"USD"},"products":{
              "nodes":[{"productType":"Phones"},{"productType":"Phones"},{"productType":""}],
              "pageInfo":{"hasNextPage":false,"endCursor":null}}}}
            """;
    private static final String CUSTOMER =
            """
            {"data":{"customerByIdentifier":{"id":"gid://shopify/Customer/1","displayName":"Bob",
              "numberOfOrders":"2","amountSpent":{"amount":"99.5","currencyCode":"USD"},"tags":[],
              "defaultEmailAddress":{"emailAddress":"bob@example.com"}}}}
            """;
    private static final String HELLO = "{\"data\":{\"shop\":{\"name\":\"Demo\"}}}";

    private final ScriptedShop shop = new ScriptedShop();
    private final List<SpecificRecord> seen = new ArrayList<>();
    private ConfigurableApplicationContext service;
    private Consumer<String, SpecificRecord> reader;

    @BeforeAll
    void startService() {
        service = start(TestKafka.fresh(), shop.url());
        reader = reader(Topics.SHOPIFY_RESULTS, Topics.ANALYTICS_EVENTS);
    }

    @AfterAll
    void stopService() {
        reader.close();
        service.close();
        shop.close();
    }

    @Test
    void answersAndMeasuresACall() {
        shop.saysOnly(CATALOGUE);

        publish(request("overview-1", new CatalogueOverview(), Duration.ofSeconds(20)));

        StoreCallCompleted completed = result("overview-1");
        assertThat(completed.getResult())
                .isInstanceOfSatisfying(
                        CatalogueFound.class,
                        found -> {
                            assertThat(found.getProductTypes())
                                    .containsExactlyEntriesOf(Map.of("Phones", 2));
                            assertThat(found.getCurrency()).isEqualTo("USD");
                        });
        assertThat(completed.getSessionId()).isEqualTo("session-1");
        Awaitility.await()
                .until(() ->
                        poll(FactRecorded.class)
                                .map(FactRecorded::getFact)
                                .map(OutsideCallMeasured.class::cast)
                                .anyMatch(fact ->
                                        fact.getOperation().equals("catalogue_overview")
                                                && fact.getResult().equals("ok")));
    }

    @Test
    void goesOnBesideASlowCallAndSkipsLateOnes() {
        shop.saysOnly(CUSTOMER);
        shop.hangs();
        awaitScript();
        publish(request("slow-1", lookup("ann@example.com"), Duration.ofSeconds(3)));
        Awaitility.await().until(() -> askedFor("ann@example.com"));
        shop.saysOnly(CUSTOMER);
        publish(request("late-1", lookup("late@example.com"), Duration.ofSeconds(-1)));
        publish(request("quick-1", lookup("bob@example.com"), Duration.ofSeconds(20)));

        StoreCallCompleted quick = result("quick-1");
        StoreCallCompleted slow = result("slow-1");

        assertThat(quick.getResult()).isInstanceOf(CustomerFound.class);
        assertThat(quick.getOccurredAt()).isBefore(slow.getOccurredAt());
        assertThat(slow.getResult())
                .isInstanceOfSatisfying(
                        StoreCallFailed.class,
                        failed ->
                                assertThat(failed.getReason()).isEqualTo(StoreFailure.UNAVAILABLE));
        assertThat(askedFor("late@example.com")).isFalse();
        assertThat(poll(StoreCallCompleted.class).map(StoreCallCompleted::getRequestId))
                .doesNotContain("late-1");
    }

    @Test
    void givesARepeatTheSameEventId() {
        shop.saysOnly(CUSTOMER);
        var request = request("repeat-1", lookup("bob@example.com"), Duration.ofSeconds(20));
        publish(request);
        publish(request);

        Awaitility.await().until(() -> results("repeat-1").size() == 2);

        assertThat(results("repeat-1").stream().map(StoreCallCompleted::getEventId).distinct())
                .hasSize(1);
    }

    @Test
    void setsAsideWhatItCannotRead() {
        shop.saysOnly(CUSTOMER);
        try (Consumer<String, SpecificRecord> letters = lettersReader()) {
            @SuppressWarnings("unchecked")
            KafkaTemplate<String, Object> bytes =
                    (KafkaTemplate<String, Object>) service.getBean("deadLetterTemplate");
            bytes.send(
                            new ProducerRecord<>(
                                    Topics.SHOPIFY_REQUESTS.name(), "session-1", new byte[] {1, 2}))
                    .join();
            publish(request("after-1", lookup("bob@example.com"), Duration.ofSeconds(20)));

            assertThat(result("after-1").getResult()).isInstanceOf(CustomerFound.class);
            Awaitility.await().until(() -> letters.poll(Duration.ofMillis(100)).count() > 0);
        }
    }

    @Test
    void saysHowTheConnectionsStand() {
        shop.saysOnly(HELLO);

        var health =
                Objects.requireNonNull(
                        WebClient.create(
                                        "http://127.0.0.1:"
                                                + service.getEnvironment()
                                                        .getProperty("local.server.port"))
                                .get()
                                .uri("/internal/health")
                                .retrieve()
                                .bodyToMono(
                                        new ParameterizedTypeReference<
                                                Map<String, Map<String, Object>>>() {})
                                .block());

        assertThat(health.keySet()).containsExactly("shopify", "crisp", "n8n", "openai");
        assertThat(health.get("shopify")).containsKey("latency_ms");
        assertThat(health.get("crisp")).containsEntry("status", "not_configured");
    }

    private static ConfigurableApplicationContext start(String kafka, String shop) {
        return IntegrationService.application()
                .run(
                        "--sigmagent.kafka.bootstrap-servers=" + kafka,
                        "--sigmagent.kafka.partitions=2",
                        "--sigmagent.integration.shopify.shop-domain=" + shop,
                        "--sigmagent.integration.shopify.access-token=shpat_test",
                        "--server.address=127.0.0.1",
                        "--server.port=0");
    }

    private void awaitScript() {
        publish(request("warm-1", lookup("bob@example.com"), Duration.ofSeconds(20)));
        var _ = result("warm-1");
    }

    private boolean askedFor(String email) {
        return shop.asked().stream().anyMatch(asked -> asked.body().contains(email));
    }

    private static CustomerLookup lookup(String email) {
        return CustomerLookup.newBuilder().setEmail(email).build();
    }

    private static StoreCallRequested request(String id, Object call, Duration patience) {
        Instant now = Instant.now();
        return StoreCallRequested.newBuilder()
                .setEventId(id)
                .setOccurredAt(now)
                .setSessionId("session-1")
                .setAgent(Agent.SBDR)
                .setDeadlineAt(now.plus(patience))
                .setCall(call)
                .build();
    }

    private void publish(StoreCallRequested request) {
        service.getBean(EventPublisher.class).publish(Topics.SHOPIFY_REQUESTS, request).join();
    }

    private StoreCallCompleted result(String requestId) {
        Awaitility.await().until(() -> !results(requestId).isEmpty());
        return results(requestId).getFirst();
    }

    private List<StoreCallCompleted> results(String requestId) {
        return poll(StoreCallCompleted.class)
                .filter(completed -> completed.getRequestId().equals(requestId))
                .toList();
    }

    private <T> Stream<T> poll(Class<T> kind) {
        reader.poll(Duration.ofMillis(50)).forEach(one -> seen.add(one.value()));
        return seen.stream().filter(kind::isInstance).map(kind::cast);
    }

    private Consumer<String, SpecificRecord> lettersReader() {
        return reader(service, Topics.SHOPIFY_REQUESTS.deadLetters());
    }

    private Consumer<String, SpecificRecord> reader(Topic... topics) {
        return reader(service, Arrays.stream(topics).map(Topic::name).toArray(String[]::new));
    }

    private static Consumer<String, SpecificRecord> reader(
            ConfigurableApplicationContext context, String... topics) {
        @SuppressWarnings("unchecked")
        ConsumerFactory<String, SpecificRecord> consumers =
                context.getBean("eventConsumers", ConsumerFactory.class);
        Consumer<String, SpecificRecord> reader = consumers.createConsumer("test", "-test");
        List<TopicPartition> partitions =
                Arrays.stream(topics)
                        .flatMap(topic -> reader.partitionsFor(topic).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        reader.assign(partitions);
        reader.seekToBeginning(partitions);
        return reader;
    }
}
