package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.AgentsReport;
import io.sigmagent.analytics.domain.Window;
import java.time.Clock;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Reports what the agents did in the window that ends now. */
public final class ReportAgents {

    private final Figures figures;
    private final Customers customers;
    private final Clock clock;

    /** A use case on those figures. */
    public ReportAgents(Figures figures, Customers customers, Clock clock) {
        this.figures = figures;
        this.customers = customers;
        this.clock = clock;
    }

    /** The report. */
    public Mono<AgentsReport> handle(Window window) {
        Instant now = clock.instant();
        Instant from = window.startBefore(now);
        return Mono.zip(figures.agents(from, now), figures.sales(from, now), customers.counts(now))
                .map(counts -> AgentsReport.of(counts.getT1(), counts.getT2(), counts.getT3()));
    }
}
