package io.sigmagent.integration.shopify.application;

import reactor.core.publisher.Mono;

/** Answers on their way to those who wait for them. */
public interface StoreAnswers {

    /** Completes when the answer is safely on its way; a repeat is recognised by its readers. */
    Mono<Void> publish(AnsweredCall answered);
}
