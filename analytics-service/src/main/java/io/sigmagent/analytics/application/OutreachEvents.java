package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.Outreach;
import reactor.core.publisher.Mono;

/** Where others learn of an outreach: workflows, and where it may be, the customer's chat. */
public interface OutreachEvents {

    /** Completes when all that the outreach implies is stored. */
    Mono<Void> publish(Outreach outreach);
}
