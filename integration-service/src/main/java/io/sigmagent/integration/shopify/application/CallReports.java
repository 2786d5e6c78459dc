package io.sigmagent.integration.shopify.application;

import reactor.core.publisher.Mono;

/** How calls to the store went, for those who measure; no personal data. */
public interface CallReports {

    /** Reports a call that was made. */
    Mono<Void> report(AnsweredCall answered);
}
