package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.Assessment;
import io.sigmagent.analytics.domain.CustomerSigns;
import io.sigmagent.analytics.domain.Engagement;
import io.sigmagent.analytics.domain.HealthScale;
import io.sigmagent.analytics.domain.RiskPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import reactor.core.publisher.Mono;

/** Finds out how it goes with each customer, and keeps it. */
public final class AssessCustomers {

    private final Customers customers;
    private final FactLog facts;
    private final HealthScale scale;
    private final RiskPolicy risk;
    private final Clock clock;

    /** A use case that measures by that scale and judges by that policy. */
    public AssessCustomers(
            Customers customers, FactLog facts, HealthScale scale, RiskPolicy risk, Clock clock) {
        this.customers = customers;
        this.facts = facts;
        this.scale = scale;
        this.risk = risk;
        this.clock = clock;
    }

    /** How it goes with all of them. */
    public Mono<List<Assessment>> handle() {
        Instant now = clock.instant();
        return customers
                .active(now)
                .concatMap(this::assess)
                .collectList()
                .flatMap(all -> customers.keep(all, now).thenReturn(all));
    }

    private Mono<Assessment> assess(CustomerSigns customer) {
        return engagement(customer.contact().sessionId())
                .map(engagement -> Assessment.of(customer, engagement, scale, risk));
    }

    private Mono<OptionalInt> engagement(String sessionId) {
        return sessionId.isEmpty()
                ? Mono.just(OptionalInt.empty())
                : facts.ofSession(sessionId)
                        .map(history -> Engagement.of(history.engagementSigns()).score())
                        .map(OptionalInt::of)
                        .defaultIfEmpty(OptionalInt.empty());
    }
}
