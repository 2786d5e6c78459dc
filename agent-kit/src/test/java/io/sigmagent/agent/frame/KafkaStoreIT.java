package io.sigmagent.agent.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sigmagent.agent.application.Stores;
import io.sigmagent.agent.codec.TurnCodec;
import io.sigmagent.agent.store.Store;
import io.sigmagent.agent.store.StoreContract;
import io.sigmagent.agent.store.StoreResult.Failed;
import io.sigmagent.agent.store.StoreResult.Failure;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.kit.infrastructure.TestKafka;
import io.sigmagent.schemas.StoreCallRequested;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(60)
class KafkaStoreIT extends StoreContract {

    private static final AtomicReference<@Nullable Store> SHOP = new AtomicReference<>();
    private static final AtomicInteger TURNS = new AtomicInteger();
    private static Wire wire;
    private static ConfigurableApplicationContext agent;

    @BeforeAll
    static void connect() {
        String broker = TestKafka.fresh();
        wire = Wire.to(broker);
        wire.listen(Topics.SHOPIFY_REQUESTS, event -> play((StoreCallRequested) event));
        agent = TestAgent.start(broker, (turn, _) -> Answer.to(turn, "not asked"));
    }

    @AfterAll
    static void disconnect() {
        agent.close();
        wire.close();
    }

    @BeforeEach
    void openShop() {
        SHOP.set(shop);
    }

    @Override
    protected Store store() {
        return agent.getBean(Stores.class).forTurn(turn("t" + TURNS.incrementAndGet(), 30));
    }

    @Test
    void saysThatTheStoreIsAwayWhenNoAnswerComesInTime() {
        SHOP.set(null);
        Instant before = Instant.now();

        assertThat(store().catalogue()).isEqualTo(new Failed<>(Failure.UNAVAILABLE));
        assertThat(Duration.between(before, Instant.now()))
                .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void waitsNoLongerThanTheTurnHasTime() {
        SHOP.set(null);
        Store hasty = agent.getBean(Stores.class).forTurn(turn("hasty", 1));
        Instant before = Instant.now();

        assertThat(hasty.catalogue()).isEqualTo(new Failed<>(Failure.UNAVAILABLE));
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void asksTheSameQuestionOfATurnOnceAndAfterARepeatUnderTheSameId() {
        List<StoreCallRequested> asked =
                wire.follow(Topics.SHOPIFY_REQUESTS, StoreCallRequested.class);
        Turn turn = turn("repeated", 30);
        Stores stores = agent.getBean(Stores.class);

        Store first = stores.forTurn(turn);
        var once = first.catalogue();
        var twice = first.catalogue();
        var other = first.product("gid://shopify/Product/OrvexaBlade15");
        var repeated = stores.forTurn(turn).catalogue();

        assertThat(List.of(once, twice, repeated)).containsOnly(once);
        assertThat(other.found()).isPresent();
        await().until(() -> asked.size() == 3);
        assertThat(asked.get(0).getEventId()).isEqualTo(asked.get(2).getEventId());
        assertThat(asked.get(1).getEventId()).isNotEqualTo(asked.get(0).getEventId());
    }

    private static void play(StoreCallRequested request) {
        Store shop = SHOP.get();
        if (shop != null) {
            wire.send(Topics.SHOPIFY_RESULTS, PlayedStore.answer(shop, request));
        }
    }

    private static Turn turn(String id, int seconds) {
        return TurnCodec.toDomain(
                Wire.turn("s-" + id, id, "hello", Instant.now().plusSeconds(seconds)));
    }
}
