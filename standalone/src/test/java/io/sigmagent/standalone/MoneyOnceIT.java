package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.agent.AgentConfiguration;
import io.sigmagent.agent.store.StoreWrite.Line;
import io.sigmagent.agent.store.StoreWrite.MakeDraftOrder;
import io.sigmagent.agent.store.WriteResult;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.integration.IntegrationService;
import io.sigmagent.kit.SigmAgentService;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.DraftOrderLine;
import io.sigmagent.schemas.DraftOrderMade;
import io.sigmagent.schemas.DraftOrderWithdrawal;
import io.sigmagent.schemas.DraftOrderWithdrawn;
import io.sigmagent.schemas.DraftOrderWrite;
import io.sigmagent.schemas.IdentityLevel;
import io.sigmagent.schemas.Intent;
import io.sigmagent.schemas.LedgerEntry;
import io.sigmagent.schemas.StoreWriteAnswered;
import io.sigmagent.schemas.StoreWriteRefused;
import io.sigmagent.schemas.StoreWriteRequested;
import io.sigmagent.schemas.Tier;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnCommitted;
import io.sigmagent.schemas.TurnCustomer;
import io.sigmagent.schemas.TurnMessage;
import io.sigmagent.schemas.TurnRequested;
import io.sigmagent.schemas.wire.Topics;
import io.sigmagent.standalone.simulators.shopify.Faults;
import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;

/** Whatever dies or is lost between an agent and the store, there is one draft order. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyOnceIT {

    private static final String SESSION = "sigmagent_session_id";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String broker = TestKafka.fresh();
    private final ShopifySimulator store =
            ShopifySimulator.start(ShopifySimulator.Settings.demo(Clock.systemUTC()));
    private final String variant =
            "gid://shopify/ProductVariant/"
                    + store.catalogue().products().getFirst().variants().getFirst().id();
    private final List<ConsumerRecord<String, SpecificRecord>> seen = new ArrayList<>();
    private ConfigurableApplicationContext integration;
    private ConfigurableApplicationContext agent;
    private Consumer<String, SpecificRecord> reader;

    /** An account manager with the brain of a test. */
    @SigmAgentService
    @Import(AgentConfiguration.class)
    static class Seller {

        @Bean
        AgentKind agent() {
            return AgentKind.ACCOUNT;
        }
    }

    @BeforeAll
    void open() {
        var _ = store.awaitReady();
        integration = integration();
        agent = seller(this::sell);
        reader = reader();
    }

    @AfterAll
    void close() {
        reader.close();
        agent.close();
        integration.close();
        store.close();
    }

    @Test
    void makesOneDraftOrderForATurnThatComesTwice() {
        publish(turn("twice", "twice-1"));
        await().atMost(PATIENCE).until(() -> answers("twice-1").size() == 1);
        publish(turn("twice", "twice-1"));
        await().atMost(PATIENCE).until(() -> answers("twice-1").size() == 2);

        assertThat(answers("twice-1").stream().map(TurnAnswered::getText).distinct()).hasSize(1);
        assertThat(answers("twice-1").getFirst().getText()).contains("#D", "/invoices/");
        assertThat(drafts("twice")).isEqualTo(1);
    }

    @Test
    void makesOneDraftOrderForTwoTurnsThatWantTheSame() {
        publish(turn("same", "same-1"));
        await().atMost(PATIENCE).until(() -> answers("same-1").size() == 1);
        publish(turn("same", "same-2"));
        await().atMost(PATIENCE).until(() -> answers("same-2").size() == 1);

        assertThat(answers("same-2").getFirst().getLedger().stream().map(LedgerEntry::getKind))
                .contains("draft_order");
        assertThat(drafts("same")).isEqualTo(1);
    }

    @Test
    void commitsTheTurnOnceAndBeforeItsFirstWrite() {
        publish(turn("commit", "commit-1"));
        await().atMost(PATIENCE).until(() -> answers("commit-1").size() == 1);

        var committed = of(TurnCommitted.class, "commit").toList();
        var requested = of(StoreWriteRequested.class, "commit").toList();
        var answered = of(TurnAnswered.class, "commit").toList();
        assertThat(committed).hasSize(1);
        assertThat(requested).hasSize(1);
        assertThat(committed.getFirst().timestamp())
                .isLessThanOrEqualTo(requested.getFirst().timestamp());
        assertThat(committed.getFirst().offset()).isLessThan(answered.getFirst().offset());
    }

    @Test
    void makesOneDraftOrderWhenTheAgentDiesBetweenWriteAndReply() {
        CountDownLatch written = new CountDownLatch(1);
        agent.close();
        agent = seller((turn, toolbox) -> stuck(turn, toolbox, written));
        publish(turn("dies", "dies-1"));
        await().atMost(PATIENCE).until(() -> written.getCount() == 0);
        agent.close();
        agent = seller(this::sell);

        await().atMost(PATIENCE).until(() -> answers("dies-1").size() == 1);
        assertThat(answers("dies-1").getFirst().getText()).contains("#D");
        assertThat(drafts("dies")).isEqualTo(1);
    }

    @Test
    void tellsTheDraftOrderWhoseAnswerWasLost() {
        store.faults().set(Faults.Mode.LOST);
        try {
            publish(turn("lost", "lost-1"));
            await().atMost(PATIENCE).until(() -> answers("lost-1").size() == 1);
        } finally {
            store.faults().clear();
        }

        assertThat(answers("lost-1").getFirst().getText()).contains("#D");
        assertThat(drafts("lost")).isEqualTo(1);
    }

    @Test
    void makesOneDraftOrderWhenIntegrationDiesBeforeItKnowsTheAnswer() {
        store.faults().set(Faults.Mode.SLOW, Duration.ofMillis(700), Integer.MAX_VALUE);
        try {
            publish(Topics.SHOPIFY_REQUESTS, write("killed-1", "killed", order(variant)));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> drafts("killed") == 1);
            integration.close();
        } finally {
            store.faults().clear();
        }
        integration = integration();

        assertThat(result("killed-1")).isInstanceOf(DraftOrderMade.class);
        assertThat(drafts("killed")).isEqualTo(1);
    }

    @Test
    void saysWhatTheStoreRefusesAndMakesNothing() {
        publish(
                Topics.SHOPIFY_REQUESTS,
                write("refused-1", "refused", order("gid://shopify/ProductVariant/1")));

        assertThat(result("refused-1"))
                .isEqualTo(new StoreWriteRefused(List.of("lineItems.0.variantId")));
        assertThat(drafts("refused")).isZero();
    }

    @Test
    void withdrawsADraftOrderAndDoesNotMindThatItIsGone() {
        publish(Topics.SHOPIFY_REQUESTS, write("gone-1", "gone", order(variant)));
        String id = ((DraftOrderMade) result("gone-1")).getId();

        publish(Topics.SHOPIFY_REQUESTS, write("gone-2", "gone", new DraftOrderWithdrawal(id)));
        publish(Topics.SHOPIFY_REQUESTS, write("gone-3", "gone", new DraftOrderWithdrawal(id)));

        assertThat(result("gone-2")).isEqualTo(new DraftOrderWithdrawn(id));
        assertThat(result("gone-3")).isEqualTo(new DraftOrderWithdrawn(id));
        assertThat(drafts("gone")).isZero();
    }

    private Answer sell(Turn turn, Toolbox toolbox) {
        var wish = new MakeDraftOrder(List.of(new Line(variant, 1)), null, "");
        WriteResult result = toolbox.writer().write("draft_order:1", wish);
        return result instanceof WriteResult.Made(var order, _)
                ? Answer.to(
                                turn,
                                "I have prepared draft order %s, %s: %s"
                                        .formatted(
                                                order.name(),
                                                order.total().display(),
                                                order.checkoutUrl()))
                        .doing("created:draft_order")
                : Answer.to(turn, "I can't prepare it right now.");
    }

    private Answer stuck(Turn turn, Toolbox toolbox, CountDownLatch written) {
        Answer answer = sell(turn, toolbox);
        written.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }

    private long drafts(String session) {
        return store.draftOrders(SESSION, session);
    }

    private List<TurnAnswered> answers(String turn) {
        return records(TurnAnswered.class)
                .map(record -> (TurnAnswered) record.value())
                .filter(answer -> answer.getTurnId().equals(turn))
                .toList();
    }

    private Object result(String request) {
        await().atMost(PATIENCE).until(() -> answered(request).findFirst().isPresent());
        return answered(request).findFirst().orElseThrow().getResult();
    }

    private Stream<StoreWriteAnswered> answered(String request) {
        return records(StoreWriteAnswered.class)
                .map(record -> (StoreWriteAnswered) record.value())
                .filter(answer -> answer.getRequestId().equals(request));
    }

    private Stream<ConsumerRecord<String, SpecificRecord>> of(Class<?> type, String session) {
        return records(type).filter(record -> record.key().equals(session));
    }

    private Stream<ConsumerRecord<String, SpecificRecord>> records(Class<?> type) {
        reader.poll(Duration.ofMillis(50)).forEach(seen::add);
        return seen.stream().filter(record -> type.isInstance(record.value()));
    }

    private void publish(TurnRequested turn) {
        publish(Topics.AGENT_ACCOUNT, turn);
    }

    private void publish(io.sigmagent.schemas.wire.Topic topic, SpecificRecord event) {
        integration.getBean(EventPublisher.class).publish(topic, event).join();
    }

    private static DraftOrderWrite order(String variant) {
        return DraftOrderWrite.newBuilder()
                .setLines(List.of(new DraftOrderLine(variant, 1)))
                .build();
    }

    private static StoreWriteRequested write(String id, String session, SpecificRecord write) {
        if (write instanceof DraftOrderWrite order) {
            order.setCustomAttributes(Map.of(SESSION, session));
        }
        Instant now = Instant.now();
        return StoreWriteRequested.newBuilder()
                .setEventId(id)
                .setOccurredAt(now)
                .setSessionId(session)
                .setAgent(Agent.ACCOUNT)
                .setDeadlineAt(now.plusSeconds(60))
                .setWriteKey(session + ":test:" + write.getSchema().getName())
                .setWrite(write)
                .build();
    }

    private static TurnRequested turn(String session, String id) {
        Instant now = Instant.now();
        return TurnRequested.newBuilder()
                .setEventId(id)
                .setOccurredAt(now)
                .setSessionId(session)
                .setTurnId(id)
                .setEpoch(1)
                .setAgent(Agent.ACCOUNT)
                .setDeadlineAt(now.plusSeconds(30))
                .setConversation(1)
                .setChannel("web")
                .setLanguage("en")
                .setIntent(Intent.OTHER)
                .setConfidence(0.9)
                .setCustomer(
                        new TurnCustomer(
                                null, Tier.PROSPECT, null, IdentityLevel.ANONYMOUS, null, null))
                .setMessages(List.of(new TurnMessage("m-" + id, "yes", now, Intent.OTHER, 0.9)))
                .build();
    }

    private ConfigurableApplicationContext integration() {
        return IntegrationService.application()
                .run(
                        "--sigmagent.kafka.bootstrap-servers=" + broker,
                        "--sigmagent.kafka.partitions=2",
                        "--sigmagent.integration.shopify.shop-domain=" + store.url(),
                        "--sigmagent.integration.shopify.access-token=shpat_simulated",
                        "--server.address=127.0.0.1",
                        "--server.port=0");
    }

    private ConfigurableApplicationContext seller(Brain brain) {
        return new SpringApplicationBuilder(Seller.class)
                .properties("spring.config.name=seller")
                .web(WebApplicationType.REACTIVE)
                .initializers(context ->
                        ((GenericApplicationContext) context)
                                .registerBean(Brain.class, () -> brain))
                .run(
                        "--spring.application.name=seller",
                        "--spring.config.import=classpath:service-kit.yml",
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--sigmagent.kafka.partitions=2",
                        "--sigmagent.agents.account_manager.max_concurrent_sessions=3",
                        "--sigmagent.agents.account_manager.shutdown_patience=1s",
                        "--sigmagent.kafka.bootstrap-servers=" + broker);
    }

    @SuppressWarnings("unchecked")
    private Consumer<String, SpecificRecord> reader() {
        ConsumerFactory<String, SpecificRecord> consumers =
                agent.getBean("eventConsumers", ConsumerFactory.class);
        Consumer<String, SpecificRecord> fresh = consumers.createConsumer("test", "-test");
        List<TopicPartition> partitions =
                Stream.of(Topics.AGENT_REPLIES, Topics.SHOPIFY_REQUESTS, Topics.SHOPIFY_RESULTS)
                        .flatMap(topic -> fresh.partitionsFor(topic.name()).stream())
                        .map(info -> new TopicPartition(info.topic(), info.partition()))
                        .toList();
        fresh.assign(partitions);
        fresh.seekToBeginning(partitions);
        return fresh;
    }
}
