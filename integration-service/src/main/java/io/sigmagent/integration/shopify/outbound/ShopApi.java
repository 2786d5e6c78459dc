package io.sigmagent.integration.shopify.outbound;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Shopify's GraphQL door: one reply, or a {@code ShopFailure}. */
interface ShopApi {

    Mono<Reply> ask(Query query, Instant deadlineAt);
}
