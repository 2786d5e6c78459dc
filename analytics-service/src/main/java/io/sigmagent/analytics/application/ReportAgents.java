package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.AgentsReport;
import io.sigmagent.analytics.domain.Window;
import java.time.Clock;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Reports what the agents did in the window that ends now. */
public final class ReportAgents {

    private final Figures figures;
    private final Clock clock;

    /** A use case on those figures. */
    public ReportAgents(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** The report. */
    public Mono<AgentsReport> handle(Window window) {
        Instant now = clock.instant();
        Instant from = window.startBefore(now);
        return figures.agents(from, now)
                .flatMap(agents ->
                        figures.sales(from, now).map(sales -> AgentsReport.of(agents, sales)));
    }
}
