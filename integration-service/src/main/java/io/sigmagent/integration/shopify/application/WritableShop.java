package io.sigmagent.integration.shopify.application;

import io.sigmagent.integration.shopify.domain.StoreWrite.MakeDraftOrder;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.integration.shopify.domain.WriteKey;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** The store as far as it takes writes; what fails, fails with a {@code ShopFailure}. */
public interface WritableShop {

    /** What bears the key, looked up by the key's tag and among the newest; empty = nothing. */
    Mono<WriteAnswer> find(WriteKey key, Instant deadlineAt);

    /** Makes a draft order that bears the key; asked once, never tried again by itself. */
    Mono<WriteAnswer> make(WriteKey key, MakeDraftOrder order, Instant deadlineAt);

    /** Deletes a draft order; one that is not there is deleted. */
    Mono<WriteAnswer> withdraw(String draftOrderId, Instant deadlineAt);
}
