package io.sigmagent.analytics.inbound;

import io.sigmagent.analytics.application.RefreshGauges;
import io.sigmagent.analytics.application.StoreUnavailable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Has the gauges refreshed at regular times; it is also who first asks for the database after a
 * start.
 */
final class GaugeClock {

    private static final Logger LOG = LoggerFactory.getLogger(GaugeClock.class);

    private final RefreshGauges refreshGauges;
    private final AtomicBoolean away = new AtomicBoolean();

    GaugeClock(RefreshGauges refreshGauges) {
        this.refreshGauges = refreshGauges;
    }

    @Scheduled(fixedDelayString = "${sigmagent.analytics.gauges-every}")
    Mono<Void> tick() {
        return refreshGauges
                .handle()
                .doOnSuccess(_ -> tellBack())
                .doOnError(StoreUnavailable.class, this::tellAway)
                .onErrorComplete(StoreUnavailable.class);
    }

    private void tellAway(StoreUnavailable failure) {
        if (!away.getAndSet(true)) {
            LOG.warn("figures stand still: {}", failure.getMessage());
        }
    }

    private void tellBack() {
        if (away.getAndSet(false)) {
            LOG.info("figures go on: PostgreSQL is back");
        }
    }
}
