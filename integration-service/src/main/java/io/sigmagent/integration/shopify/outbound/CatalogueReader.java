package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.Catalogue;
import io.sigmagent.integration.shopify.domain.SearchQuery;
import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import reactor.core.publisher.Mono;

/** Counts the store's product types, at most once a minute for all who ask. */
final class CatalogueReader {

    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** 250 is the most that the store gives; with 10 000 products every type has been seen. */
    private static final int PAGE = 250;

    private static final int MOST_PAGES = 40;

    private final Pages pages;
    private final Clock clock;
    private final Mono<Catalogue> recent;

    CatalogueReader(ShopApi api, Clock clock) {
        this.pages = new Pages(api, PAGE);
        this.clock = clock;
        this.recent = Mono.defer(this::count).cacheInvalidateIf(this::isOld);
    }

    /** The reading goes on for the others when one caller's time is up. */
    Mono<Catalogue> read(Instant deadlineAt) {
        return Mono.defer(() -> {
            Duration left = Duration.between(clock.instant(), deadlineAt);
            return recent.timeout(left.isNegative() ? Duration.ZERO : left, late());
        });
    }

    private boolean isOld(Catalogue known) {
        return !clock.instant().isBefore(known.asOf().plus(KEPT));
    }

    private Mono<Catalogue> count() {
        Instant asOf = clock.instant();
        Query query =
                new Query(
                        Operation.CATALOGUE_PAGE, Map.of("query", SearchQuery.catalogue().text()));
        return pages.of(query, PAGE, asOf.plus(PATIENCE))
                .take(MOST_PAGES)
                .collectList()
                .map(read -> catalogue(read, asOf));
    }

    private static Catalogue catalogue(List<JsonPart> pages, Instant asOf) {
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonPart page : pages) {
            for (JsonPart product : page.nodes("products")) {
                String type = product.textOr("productType", "");
                if (!type.isBlank()) {
                    counts.merge(type, 1, Integer::sum);
                }
            }
        }
        return new Catalogue(counts, pages.getFirst().at("shop").text("currencyCode"), asOf);
    }

    private static Mono<Catalogue> late() {
        return Mono.error(
                () -> ShopFailure.lasting(Reason.UNAVAILABLE, "no answer by the deadline"));
    }
}
