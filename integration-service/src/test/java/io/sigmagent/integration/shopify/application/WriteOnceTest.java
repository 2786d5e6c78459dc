package io.sigmagent.integration.shopify.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.integration.shopify.application.WriteOnce.Patience;
import io.sigmagent.integration.shopify.domain.DraftOrder;
import io.sigmagent.integration.shopify.domain.Money;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import io.sigmagent.integration.shopify.domain.StoreWrite;
import io.sigmagent.integration.shopify.domain.StoreWrite.MakeDraftOrder;
import io.sigmagent.integration.shopify.domain.StoreWrite.WithdrawDraftOrder;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.integration.shopify.domain.WriteAnswer.Made;
import io.sigmagent.integration.shopify.domain.WriteHistory;
import io.sigmagent.integration.shopify.domain.WriteKey;
import io.sigmagent.integration.shopify.domain.WriteRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

@Timeout(20)
class WriteOnceTest {

    private static final Patience PATIENCE =
            new Patience(Duration.ofMillis(300), Duration.ofMillis(200), Duration.ofMillis(20));
    private static final Clock CLOCK = Clock.systemUTC();
    private static final WriteKey KEY = new WriteKey("s1:draft_order:1:abc");
    private static final StoreWrite ORDER =
            new MakeDraftOrder(
                    List.of(new StoreWrite.Line("gid://shopify/ProductVariant/1", 1)),
                    null,
                    "",
                    Map.of());

    private final LaggingShop shop = new LaggingShop();
    private final MemoryLog log = new MemoryLog();
    private WriteOnce writes = started();
    private int asked;

    @Test
    void repeatsTheFirstResultForTheSameKey() {
        WriteAnswer first = write(ORDER);
        WriteAnswer second = write(ORDER);

        assertThat(first).isInstanceOf(Made.class).isEqualTo(second);
        assertThat(shop.made).hasSize(1);
        assertThat(log.ended).hasSize(2);
    }

    @Test
    void repeatsTheFirstResultAfterARestart() {
        WriteAnswer first = write(ORDER);
        writes = started();

        assertThat(write(ORDER)).isEqualTo(first);
        assertThat(shop.made).hasSize(1);
    }

    @Test
    void makesOneForTwoThatAskAtTheSameTime() {
        var both = Mono.zip(writes.handle(request(ORDER)), writes.handle(request(ORDER))).block();

        assertThat(Objects.requireNonNull(both).getT1().answer()).isEqualTo(both.getT2().answer());
        assertThat(shop.made).hasSize(1);
    }

    @Test
    void findsWhatWentThroughAlthoughNoAnswerCame() {
        shop.losing(Reason.UNAVAILABLE);

        assertThat(write(ORDER)).isInstanceOf(Made.class);
        assertThat(shop.made).hasSize(1);
    }

    @Test
    void neverSimplyAsksAgainWhenNoAnswerCame() {
        shop.failing(Reason.UNAVAILABLE);

        WriteAnswer first = write(ORDER);
        int triesThen = shop.tries;
        WriteAnswer second = write(ORDER);

        assertThat(first.inDoubt()).isTrue();
        assertThat(triesThen).isEqualTo(1);
        assertThat(second).isInstanceOf(Made.class);
        assertThat(shop.made).hasSize(1);
    }

    @Test
    void findsWhatADeadProcessMadeEvenWhenTheSearchLags() {
        var _ = log.begin(request(ORDER)).block();
        shop.lagging(Duration.ofMillis(150));
        var _ = shop.put();

        assertThat(write(ORDER)).isInstanceOf(Made.class);
        assertThat(shop.made).hasSize(1);
    }

    @Test
    void makesWhatADeadProcessDidNotMake() {
        var _ = log.begin(request(ORDER)).block();
        Instant before = CLOCK.instant();

        assertThat(write(ORDER)).isInstanceOf(Made.class);
        assertThat(shop.made).hasSize(1);
        assertThat(Duration.between(before, CLOCK.instant()))
                .isGreaterThan(PATIENCE.work().plus(PATIENCE.lag()).minusMillis(20));
    }

    @Test
    void keepsTheDoubtWhenItCannotLook() {
        var _ = log.begin(request(ORDER)).block();
        shop.blind = true;

        assertThat(write(ORDER).inDoubt()).isTrue();
        shop.blind = false;
        var _ = shop.put();
        assertThat(write(ORDER)).isInstanceOf(Made.class);
        assertThat(shop.made).hasSize(1);
    }

    @Test
    void knowsWhatTheLogHasForgotten() {
        var _ = shop.put();

        assertThat(write(ORDER)).isInstanceOf(Made.class);
        assertThat(shop.made).hasSize(1);
    }

    @Test
    void triesAtOnceAgainWhatSurelyWasNotMade() {
        shop.failing(Reason.REFUSED);

        assertThat(write(ORDER)).isEqualTo(new WriteAnswer.Failed(Reason.REFUSED, "played"));
        Instant before = CLOCK.instant();
        assertThat(write(ORDER)).isInstanceOf(Made.class);
        assertThat(Duration.between(before, CLOCK.instant())).isLessThan(PATIENCE.work());
    }

    @Test
    void makesItAnewAfterItWasWithdrawn() {
        String id = made(write(ORDER)).id();
        WriteRequest withdrawal = withdrawal(id);

        assertThat(Objects.requireNonNull(writes.handle(withdrawal).block()).answer())
                .isEqualTo(new WriteAnswer.Withdrawn(id));
        assertThat(made(write(ORDER)).id()).isNotEqualTo(id);
        assertThat(shop.made).hasSize(1);
    }

    @Test
    void withdrawsWithoutADoubtAboutATryBefore() {
        WriteRequest withdrawal = withdrawal("gid://shopify/DraftOrder/9");
        var _ = log.begin(withdrawal).block();
        Instant before = CLOCK.instant();

        assertThat(Objects.requireNonNull(writes.handle(withdrawal).block()).answer())
                .isEqualTo(new WriteAnswer.Withdrawn("gid://shopify/DraftOrder/9"));
        assertThat(Duration.between(before, CLOCK.instant())).isLessThan(PATIENCE.work());
    }

    @Test
    void doubtsWhatBreaksInAnUnknownWay() {
        shop.breaks = true;

        assertThat(write(ORDER))
                .isEqualTo(new WriteAnswer.Failed(Reason.UNUSABLE, "IllegalStateException"));
        shop.breaks = false;
        assertThat(write(ORDER)).isInstanceOf(Made.class);
        assertThat(shop.made).hasSize(1);
    }

    @Test
    void makesNothingThatNobodyWaitsFor() {
        WriteRequest late = new WriteRequest("r0", "s1", CLOCK.instant(), KEY, ORDER);

        assertThat(writes.handle(late).block()).isNull();
        assertThat(shop.made).isEmpty();
        assertThat(log.ended).isEmpty();
    }

    private WriteOnce started() {
        return new WriteOnce(shop, log, _ -> Mono.empty(), PATIENCE, CLOCK);
    }

    private WriteAnswer write(StoreWrite write) {
        return Objects.requireNonNull(writes.handle(request(write)).block()).answer();
    }

    private WriteRequest request(StoreWrite write) {
        asked++;
        return new WriteRequest("r" + asked, "s1", CLOCK.instant().plusSeconds(9), KEY, write);
    }

    private static WriteRequest withdrawal(String id) {
        return new WriteRequest(
                "w1",
                "s1",
                CLOCK.instant().plusSeconds(9),
                new WriteKey("s1:withdraw:def"),
                new WithdrawDraftOrder(id));
    }

    private static DraftOrder made(WriteAnswer answer) {
        return ((Made) answer).order();
    }

    /** A log that is not lost, unlike the process that wrote it. */
    private static final class MemoryLog implements WriteLog {

        private final WriteHistory history = new WriteHistory(Duration.ofMinutes(10));
        private final List<AnsweredWrite> ended = new ArrayList<>();

        @Override
        public synchronized Mono<Try> begin(WriteRequest request) {
            return Mono.fromCallable(() -> {
                String id = UUID.randomUUID().toString();
                return new Try(id, history.begun(request.key(), id, CLOCK.instant()));
            });
        }

        @Override
        public Mono<Void> end(AnsweredWrite answered) {
            return Mono.fromRunnable(() -> {
                ended.add(answered);
                history.answered(
                        answered.request().key(), answered.answer(), answered.answeredAt());
            });
        }
    }

    /** A store whose search lags and whose answers may be lost. */
    private static final class LaggingShop implements WritableShop {

        private record Draft(DraftOrder order, Instant seenFrom) {}

        private final List<Draft> made = new CopyOnWriteArrayList<>();
        private final Deque<Reason> failures = new ArrayDeque<>();
        private @Nullable Reason lost;
        private Duration lag = Duration.ZERO;
        private volatile boolean blind;
        private volatile boolean breaks;
        private int tries;
        private int drafts;

        void failing(Reason reason) {
            failures.add(reason);
        }

        void losing(Reason reason) {
            lost = reason;
        }

        void lagging(Duration time) {
            lag = time;
        }

        DraftOrder put() {
            drafts++;
            DraftOrder order =
                    new DraftOrder(
                            "gid://shopify/DraftOrder/" + drafts,
                            "#D" + drafts,
                            null,
                            new Money(BigDecimal.TEN, "USD"));
            made.add(new Draft(order, CLOCK.instant().plus(lag)));
            return order;
        }

        @Override
        public Mono<WriteAnswer> find(WriteKey key, Instant deadlineAt) {
            if (blind) {
                return Mono.error(ShopFailure.lasting(Reason.THROTTLED, "played"));
            }
            return Mono.justOrEmpty(
                    made.stream()
                            .filter(draft -> !CLOCK.instant().isBefore(draft.seenFrom()))
                            .map(draft -> (WriteAnswer) new Made(draft.order()))
                            .findFirst());
        }

        @Override
        public Mono<WriteAnswer> make(WriteKey key, MakeDraftOrder order, Instant deadlineAt) {
            tries++;
            if (breaks) {
                return Mono.error(new IllegalStateException("played"));
            }
            Reason failure = failures.poll();
            if (failure != null) {
                return Mono.error(ShopFailure.passing(failure, "played"));
            }
            DraftOrder draft = put();
            return lost == null
                    ? Mono.just((WriteAnswer) new Made(draft)).delayElement(PATIENCE.pause())
                    : Mono.error(ShopFailure.passing(lost, "played"));
        }

        @Override
        public Mono<WriteAnswer> withdraw(String draftOrderId, Instant deadlineAt) {
            made.removeIf(draft -> draft.order().id().equals(draftOrderId));
            return Mono.just(new WriteAnswer.Withdrawn(draftOrderId));
        }
    }
}
