package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.Agent;
import io.sigmagent.analytics.domain.AgentCounts;
import io.sigmagent.analytics.domain.SalesCounts;
import java.time.Instant;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Counts over all facts. */
public interface Figures {

    /** What each agent did from then until then; an agent that is missing did nothing. */
    Mono<Map<Agent, AgentCounts>> agents(Instant from, Instant until);

    /** What was sold from then until then. */
    Mono<SalesCounts> sales(Instant from, Instant until);

    /** How the shop stands; ratings are those from then until then. */
    Mono<Standing> standing(Instant from, Instant until);
}
