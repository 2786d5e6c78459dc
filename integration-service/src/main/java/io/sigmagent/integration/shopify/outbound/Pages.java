package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Reads the connection products page by page, the next one only when it is wanted. A page that
 * costs more than the store gives at once is halved, and so are all later ones.
 */
final class Pages {

    private final ShopApi api;
    private final AtomicInteger size;

    Pages(ShopApi api, int size) {
        this.api = api;
        this.size = new AtomicInteger(size);
    }

    /**
     * The pages of a query, which takes the variables first and after.
     *
     * @param wanted no page is greater than that
     */
    Flux<JsonPart> of(Query query, int wanted, Instant deadlineAt) {
        return page(query, wanted, null, deadlineAt)
                .expand(page -> next(query, wanted, page, deadlineAt));
    }

    private Mono<JsonPart> next(Query query, int wanted, JsonPart page, Instant deadlineAt) {
        JsonPart info = page.at("products").at("pageInfo");
        return info.flag("hasNextPage")
                ? page(query, wanted, info.text("endCursor"), deadlineAt)
                : Mono.empty();
    }

    private Mono<JsonPart> page(
            Query query, int wanted, @Nullable String after, Instant deadlineAt) {
        return Mono.defer(
                        () -> {
                            Map<String, @Nullable Object> all =
                                    new LinkedHashMap<>(query.variables());
                            all.put("first", Math.min(wanted, size.get()));
                            all.put("after", after);
                            return api.ask(new Query(query.operation(), all), deadlineAt);
                        })
                .map(Reply::data)
                .retryWhen(
                        Retry.indefinitely().filter(failure -> isTooCostly(failure) && halved()));
    }

    private static boolean isTooCostly(Throwable failure) {
        return failure instanceof ShopFailure known && known.reason() == Reason.TOO_COSTLY;
    }

    private boolean halved() {
        return size.getAndUpdate(now -> Math.max(1, now / 2)) > 1;
    }
}
