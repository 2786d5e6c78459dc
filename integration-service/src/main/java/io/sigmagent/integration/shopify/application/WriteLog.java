package io.sigmagent.integration.shopify.application;

import io.sigmagent.integration.shopify.domain.Standing;
import io.sigmagent.integration.shopify.domain.WriteRequest;
import reactor.core.publisher.Mono;

/**
 * The log in which all tries to write stand, one after the other, whichever process makes them.
 * What stands in it is not lost.
 */
public interface WriteLog {

    /**
     * A try.
     *
     * @param id names it
     * @param before how the key stood when it began
     */
    record Try(String id, Standing before) {}

    /** Notes that a try begins, and tells how the key stood before it. */
    Mono<Try> begin(WriteRequest request);

    /** Notes and publishes what came of a write; completes when it can't be lost. */
    Mono<Void> end(AnsweredWrite answered);
}
