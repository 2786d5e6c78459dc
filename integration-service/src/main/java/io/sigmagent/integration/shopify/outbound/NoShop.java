package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.domain.ShopFailure;
import io.sigmagent.integration.shopify.domain.ShopFailure.Reason;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** The door of a store that nobody configured. */
final class NoShop implements ShopApi {

    @Override
    public Mono<Reply> ask(Query query, Instant deadlineAt) {
        return Mono.error(() ->
                ShopFailure.lasting(
                        Reason.NOT_CONFIGURED,
                        "SHOPIFY_SHOP_DOMAIN is empty (expected: the shop's name)"));
    }
}
