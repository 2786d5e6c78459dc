package io.sigmagent.integration.shopify.application;

import io.sigmagent.integration.shopify.domain.StoreWrite.Change;
import io.sigmagent.integration.shopify.domain.StoreWrite.Creation;
import io.sigmagent.integration.shopify.domain.WriteAnswer;
import io.sigmagent.integration.shopify.domain.WriteKey;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** The store as far as it takes writes; what fails, fails with a {@code ShopFailure}. */
public interface WritableShop {

    /**
     * What bears the key, looked up where such a thing would be; empty = nothing does.
     *
     * @param creation what would bear it
     */
    Mono<WriteAnswer> find(WriteKey key, Creation creation, Instant deadlineAt);

    /** Makes what bears the key; asked once, never tried again by itself. */
    Mono<WriteAnswer> make(WriteKey key, Creation creation, Instant deadlineAt);

    /** Brings something into a state; what is so already is done. */
    Mono<WriteAnswer> change(Change change, Instant deadlineAt);
}
