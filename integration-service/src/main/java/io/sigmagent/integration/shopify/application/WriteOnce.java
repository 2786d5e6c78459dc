package io.sigmagent.integration.shopify.application;

import io.sigmagent.integration.shopify.application.WriteLog.Try;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import io.sigmagent.integration.shopify.domain.Standing;
import io.sigmagent.integration.shopify.domain.StoreWrite.MakeDraftOrder;
import io.sigmagent.integration.shopify.domain.StoreWrite.WithdrawDraftOrder;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.integration.shopify.domain.WriteKey;
import io.sigmagent.integration.shopify.domain.WriteRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Makes each write once in effect, however often it is asked, and whoever dies on the way.
 *
 * <p>The store knows no idempotency key for draft orders, so between its answer and our note of it
 * a crash leaves a doubt. Therefore each try is noted in the log before the store is asked. Who
 * comes next finds one of three: a result, which is repeated; nothing, so that the store is asked
 * (after one look for the key, since the log remembers less than the store); or a try without a
 * result. Then the store is looked at for the key, by its tag and among the newest draft orders,
 * until that try can't reach the store any more and the store's search, which lags behind, has had
 * time to follow. Only then is it asked again. A request that got no answer is settled in the same
 * way, and never simply repeated.
 *
 * <p>What is left is a store whose search and whose list of newest both miss a draft order for
 * longer than that time: then there are two draft orders, of which one was never told to anybody
 * and can't charge anybody.
 */
public final class WriteOnce {

    /**
     * How long a write may take.
     *
     * @param work from the begin of a try to its last request
     * @param lag how far the store's search may lag behind
     * @param pause between two looks
     */
    public record Patience(Duration work, Duration lag, Duration pause) {

        /** As it is good for a chat. */
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMillis(700));
    }

    private final WritableShop shop;
    private final WriteLog log;
    private final WriteReports reports;
    private final Patience patience;
    private final Clock clock;
    private final Map<WriteKey, Mono<WriteAnswer>> underWay = new ConcurrentHashMap<>();

    public WriteOnce(
            WritableShop shop, WriteLog log, WriteReports reports, Patience patience, Clock clock) {
        this.shop = shop;
        this.log = log;
        this.reports = reports;
        this.patience = patience;
        this.clock = clock;
    }

    /** Publishes what came of it and gives it back; empty when nobody waits for it any more. */
    public Mono<AnsweredWrite> handle(WriteRequest request) {
        return Mono.defer(() -> {
            Instant startedAt = clock.instant();
            return request.isLate(startedAt)
                    ? Mono.empty()
                    : shared(request)
                            .map(answer -> answered(request, answer, startedAt))
                            .delayUntil(log::end)
                            .delayUntil(reports::report);
        });
    }

    /** Who asks for what is under way waits for the same answer. */
    private Mono<WriteAnswer> shared(WriteRequest request) {
        return underWay.computeIfAbsent(
                request.key(),
                key ->
                        attempt(request, null)
                                .onErrorResume(failure -> Mono.just(failed(failure)))
                                .doOnTerminate(() -> underWay.remove(key))
                                .cache());
    }

    private Mono<WriteAnswer> attempt(WriteRequest request, @Nullable String mine) {
        return log.begin(request)
                .flatMap(now ->
                        switch (now.before()) {
                            case Standing.Done(var answer) -> Mono.just(answer);
                            case Standing.Open open when !open.attemptId().equals(mine) ->
                                    settle(request, open).switchIfEmpty(again(request, now));
                            case Standing.Open _, Standing.Fresh _ -> work(request);
                        });
    }

    /** Noted anew, so that a third one counts from now on. */
    private Mono<WriteAnswer> again(WriteRequest request, Try now) {
        return Mono.defer(() -> attempt(request, now.id()));
    }

    private Mono<WriteAnswer> work(WriteRequest request) {
        Instant until = clock.instant().plus(patience.work());
        WriteKey key = request.key();
        return switch (request.write()) {
            case MakeDraftOrder order ->
                    shop.find(key, until).switchIfEmpty(Mono.defer(() -> make(key, order, until)));
            case WithdrawDraftOrder(var id) -> shop.withdraw(id, until);
        };
    }

    private Mono<WriteAnswer> make(WriteKey key, MakeDraftOrder order, Instant until) {
        return shop.make(key, order, until)
                .onErrorResume(WriteOnce::leavesDoubt, failure -> look(key, until, failure));
    }

    /** Looks until the other try is over for good; empty = it made nothing. */
    private Mono<WriteAnswer> settle(WriteRequest request, Standing.Open open) {
        if (request.write() instanceof WithdrawDraftOrder) {
            return Mono.empty();
        }
        Instant until = open.since().plus(patience.work()).plus(patience.lag());
        return lookUntil(request.key(), until).onErrorMap(WriteOnce::unsettled);
    }

    private Mono<WriteAnswer> look(WriteKey key, Instant until, Throwable failure) {
        return lookUntil(key, until).onErrorMap(_ -> failure).switchIfEmpty(Mono.error(failure));
    }

    /** At least once, and for the last time after that instant. */
    private Mono<WriteAnswer> lookUntil(WriteKey key, Instant until) {
        return Mono.defer(() -> shop.find(key, clock.instant().plus(patience.work())))
                .repeatWhenEmpty(looks ->
                        looks.takeWhile(_ -> clock.instant().isBefore(until))
                                .delayElements(patience.pause()));
    }

    private AnsweredWrite answered(WriteRequest request, WriteAnswer answer, Instant startedAt) {
        Instant now = clock.instant();
        return new AnsweredWrite(request, answer, now, Duration.between(startedAt, now));
    }

    /** Whatever kept us from looking, the doubt about the other try stays. */
    private static ShopFailure unsettled(Throwable failure) {
        return ShopFailure.lasting(
                Reason.UNAVAILABLE,
                "a try before is not settled: " + failure.getClass().getSimpleName());
    }

    private static boolean leavesDoubt(Throwable failure) {
        return !(failure instanceof ShopFailure known) || WriteAnswer.leavesDoubt(known.reason());
    }

    private static WriteAnswer failed(Throwable failure) {
        return failure instanceof ShopFailure known
                ? new WriteAnswer.Failed(known.reason(), known.detail())
                : new WriteAnswer.Failed(Reason.UNUSABLE, failure.getClass().getSimpleName());
    }
}
