package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.DeliveredFact;
import io.sigmagent.analytics.domain.SessionHistory;
import java.util.List;
import reactor.core.publisher.Mono;

/** All facts that were ever told. */
public interface FactLog {

    /**
     * Stores those of the facts that are not there yet, or none. Fails with {@link RefusedFact}
     * when it will never take one of them, with anything else when it is not reached now.
     *
     * @return what was new and is to be counted
     */
    Mono<NewFacts> append(List<DeliveredFact> facts);

    /** What is known of a session; empty = nothing. */
    Mono<SessionHistory> ofSession(String sessionId);
}
