package io.sigmagent.integration.shopify.application;

import io.sigmagent.integration.shopify.domain.DisclosurePolicy;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import io.sigmagent.integration.shopify.domain.StoreAnswer;
import io.sigmagent.integration.shopify.domain.StoreAnswer.CatalogueFound;
import io.sigmagent.integration.shopify.domain.StoreAnswer.Failed;
import io.sigmagent.integration.shopify.domain.StoreAnswer.NothingFound;
import io.sigmagent.integration.shopify.domain.StoreAnswer.ProductsFound;
import io.sigmagent.integration.shopify.domain.StoreCall.CatalogueOverview;
import io.sigmagent.integration.shopify.domain.StoreCall.CustomerLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ImpossibleLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.OrderLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductLookup;
import io.sigmagent.integration.shopify.domain.StoreCall.ProductSearch;
import io.sigmagent.integration.shopify.domain.StoreRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Answers one call to the store, whatever the store does. */
public final class AnswerStoreCall {

    private final Shop shop;
    private final StoreAnswers answers;
    private final CallReports reports;
    private final Clock clock;

    public AnswerStoreCall(Shop shop, StoreAnswers answers, CallReports reports, Clock clock) {
        this.shop = shop;
        this.answers = answers;
        this.reports = reports;
        this.clock = clock;
    }

    /** Publishes the answer and gives it back; empty when nobody waits for it any more. */
    public Mono<AnsweredCall> handle(StoreRequest request) {
        return Mono.defer(() -> {
            Instant startedAt = clock.instant();
            return request.isLate(startedAt) ? Mono.empty() : answer(request, startedAt);
        });
    }

    private Mono<AnsweredCall> answer(StoreRequest request, Instant startedAt) {
        return look(request)
                .defaultIfEmpty(new NothingFound())
                .onErrorResume(failure -> Mono.just(failed(failure)))
                .map(answer -> answered(request, answer, startedAt))
                .delayUntil(answers::publish)
                .delayUntil(answered -> report(answered, startedAt));
    }

    private Mono<StoreAnswer> look(StoreRequest request) {
        Instant deadlineAt = request.deadlineAt();
        return switch (request.call()) {
            case ProductSearch search -> shop.products(search, deadlineAt).map(ProductsFound::new);
            case ProductLookup lookup ->
                    shop.product(lookup, deadlineAt).map(one -> new ProductsFound(List.of(one)));
            case CatalogueOverview() -> shop.catalogue(deadlineAt).map(CatalogueFound::new);
            case OrderLookup lookup ->
                    shop.orders(lookup.name(), deadlineAt)
                            .map(orders -> DisclosurePolicy.settle(lookup, orders));
            case CustomerLookup lookup ->
                    shop.customer(lookup, deadlineAt)
                            .map(customer -> DisclosurePolicy.settle(lookup, customer));
            case ImpossibleLookup() -> Mono.empty();
        };
    }

    private static StoreAnswer failed(Throwable failure) {
        return failure instanceof ShopFailure known
                ? new Failed(known.reason(), known.detail())
                : new Failed(Reason.UNUSABLE, failure.getClass().getSimpleName());
    }

    private AnsweredCall answered(StoreRequest request, StoreAnswer answer, Instant startedAt) {
        Instant now = clock.instant();
        Instant asOf = answer instanceof CatalogueFound(var catalogue) ? catalogue.asOf() : now;
        return new AnsweredCall(request, answer, asOf, now, Duration.between(startedAt, now));
    }

    /** What was answered without asking the store is no call to it. */
    private Mono<Void> report(AnsweredCall answered, Instant startedAt) {
        boolean asked =
                !answered.asOf().isBefore(startedAt)
                        && !(answered.request().call() instanceof ImpossibleLookup)
                        && !(answered.answer() instanceof Failed(var reason, _)
                                && reason == Reason.NOT_CONFIGURED);
        return asked ? reports.report(answered) : Mono.empty();
    }
}
