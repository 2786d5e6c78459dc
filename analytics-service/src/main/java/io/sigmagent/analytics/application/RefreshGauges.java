package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.Window;
import java.time.Clock;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Shows on the gauges how the shop stands. */
public final class RefreshGauges {

    private final Figures figures;
    private final Meters meters;
    private final Window window;
    private final Clock clock;

    /** A use case that takes the ratings of that window. */
    public RefreshGauges(Figures figures, Meters meters, Window window, Clock clock) {
        this.figures = figures;
        this.meters = meters;
        this.window = window;
        this.clock = clock;
    }

    /** Reads the figures and shows them. */
    public Mono<Void> handle() {
        Instant now = clock.instant();
        return figures.standing(window.startBefore(now), now).doOnNext(this::show).then();
    }

    private void show(Standing standing) {
        meters.activeSessions(standing.activeSessions());
        meters.satisfaction(standing.satisfaction());
    }
}
