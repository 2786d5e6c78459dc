package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.Assessment;
import io.sigmagent.analytics.domain.CustomerCounts;
import io.sigmagent.analytics.domain.CustomerSigns;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All customers of whom facts tell. */
public interface Customers {

    /** Those who wrote or bought in the year that ends then. */
    Flux<CustomerSigns> active(Instant until);

    /** Keeps how it goes with them, and forgets everybody else. */
    Mono<Void> keep(List<Assessment> all, Instant assessedAt);

    /** How it goes with those of the last 90 days, as last kept. */
    Mono<CustomerCounts> counts(Instant until);
}
