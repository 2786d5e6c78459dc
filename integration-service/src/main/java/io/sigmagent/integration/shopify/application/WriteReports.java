package io.sigmagent.integration.shopify.application;

import reactor.core.publisher.Mono;

/** How writes into the store went, for those who measure; no personal data. */
public interface WriteReports {

    /** Reports a write that was asked for. */
    Mono<Void> report(AnsweredWrite answered);
}
