package io.sigmagent.integration.shopify.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

@Timeout(20)
class ResilientShopApiTest {

    private static final Query QUERY = new Query(Operation.SHOP_NAME);
    private static final Reply GOOD = reply(null);

    private final ShopFailure down = ShopFailure.passing(Reason.UNAVAILABLE, "HTTP 503");
    private final AtomicInteger asked = new AtomicInteger();
    private final CircuitBreaker breaker =
            CircuitBreaker.of(
                    "shopify",
                    CircuitBreakerConfig.custom()
                            .slidingWindowSize(4)
                            .minimumNumberOfCalls(4)
                            .ignoreException(failure -> !ResilientShopApi.meansDown(failure))
                            .build());

    @Test
    void triesAgainWhatMayPass() {
        assertThat(ask(patient(), List.of(Mono.error(down), Mono.error(down), Mono.just(GOOD))))
                .isSameAs(GOOD);
        assertThat(asked).hasValue(3);
    }

    @Test
    void triesOnceWhatWillNotPass() {
        ShopFailure refusal = ShopFailure.lasting(Reason.REFUSED, "HTTP 401");

        assertThat(failure(patient(), List.of(Mono.error(refusal)))).isSameAs(refusal);
        assertThat(asked).hasValue(1);
    }

    @Test
    void limitsEachTry() {
        assertThat(failure(patient(), List.of(Mono.never())).detail())
                .isEqualTo("no answer in time");
        assertThat(asked).hasValue(3);
    }

    @Test
    void stopsAtTheDeadline() {
        ShopFailure failure = failure(Instant.now().plusMillis(60), List.of(Mono.never()));

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure.detail()).isEqualTo("no answer by the deadline");
    }

    @Test
    void asksNoMoreWhenTheStoreIsDown() {
        assertThat(failure(patient(), List.of(Mono.error(down)))).isSameAs(down);
        assertThat(failure(patient(), List.of(Mono.error(down))).detail())
                .isEqualTo("the breaker is open");
        assertThat(asked).hasValue(4);
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    @Test
    void takesARefusalForNoOutage() {
        ShopFailure refusal = ShopFailure.lasting(Reason.REFUSED, "HTTP 401");
        for (int i = 0; i < 8; i++) {
            assertThat(failure(patient(), List.of(Mono.error(refusal)))).isSameAs(refusal);
        }

        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void waitsAsLongAsTheStoreAsks() {
        var throttled = new ThrottledByShop("throttled", null, Duration.ofMillis(400));
        Instant before = Instant.now();

        assertThat(ask(patient(), List.of(Mono.error(throttled), Mono.just(GOOD)))).isSameAs(GOOD);
        assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(390));
    }

    @Test
    void doesNotWaitBeyondTheDeadline() {
        var throttled = new ThrottledByShop("throttled", null, Duration.ofSeconds(9));

        ShopFailure failure = failure(Instant.now().plusSeconds(3), List.of(Mono.error(throttled)));

        assertThat(failure.reason()).isEqualTo(Reason.THROTTLED);
        assertThat(failure.isPassing()).isFalse();
        assertThat(asked).hasValue(1);
    }

    @Test
    void learnsWhatAQueryCosts() {
        var clock = new SettableClock();
        var pace = new Pace(clock, RandomGenerator.getDefault());
        Instant soon = clock.instant().plusSeconds(1);
        pace.told(QUERY, new Cost(300, 100, 1000, 100));

        ShopFailure failure = failed(pace.turn(QUERY, soon));

        assertThat(failure.reason()).isEqualTo(Reason.THROTTLED);
        assertThat(failure.detail()).isEqualTo("must wait 2000 ms, beyond the deadline");
        clock.advance(Duration.ofSeconds(2));
        assertThat(pace.turn(QUERY, clock.instant().plusSeconds(1)).block()).isNull();
    }

    @Test
    void waitsByTheStoresOwnFigures() {
        var clock = new SettableClock();
        var pace = new Pace(clock, RandomGenerator.getDefault());
        pace.refused(QUERY, new ThrottledByShop("", new Cost(752, 666, 1000, 50), null));

        assertThat(failed(pace.turn(QUERY, clock.instant())).detail())
                .isEqualTo("must wait 1720 ms, beyond the deadline");
    }

    private static Reply reply(@Nullable Cost cost) {
        return new Reply(JsonPart.root(JsonNodeFactory.instance.objectNode()), Set.of(), cost);
    }

    private static Instant patient() {
        return Instant.now().plusSeconds(15);
    }

    private Reply ask(Instant deadlineAt, List<Mono<Reply>> script) {
        return Objects.requireNonNull(api(script).ask(QUERY, deadlineAt).block());
    }

    private ShopFailure failure(Instant deadlineAt, List<Mono<Reply>> script) {
        return failed(api(script).ask(QUERY, deadlineAt));
    }

    private static ShopFailure failed(Mono<?> asking) {
        return Objects.requireNonNull(catchThrowableOfType(ShopFailure.class, asking::block));
    }

    private ResilientShopApi api(List<Mono<Reply>> script) {
        Deque<Mono<Reply>> replies = new ArrayDeque<>(script);
        ShopApi door =
                (_, _) -> {
                    asked.incrementAndGet();
                    return replies.size() > 1 ? replies.remove() : replies.element();
                };
        Clock clock = Clock.systemUTC();
        return new ResilientShopApi(
                door, new Pace(clock, RandomGenerator.getDefault()), guards(), clock);
    }

    private ResilientShopApi.Guards guards() {
        RetryConfig retry =
                RetryConfig.custom()
                        .maxAttempts(3)
                        .intervalFunction(IntervalFunction.of(10))
                        .retryOnException(ResilientShopApi::worthAnotherTry)
                        .build();
        return new ResilientShopApi.Guards(
                breaker,
                Retry.of("shopify", retry),
                TimeLimiter.of(Duration.ofMillis(100)),
                Bulkhead.ofDefaults("shopify"));
    }
}
