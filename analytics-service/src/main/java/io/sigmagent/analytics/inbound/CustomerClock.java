package io.sigmagent.analytics.inbound;

import io.sigmagent.analytics.application.AssessCustomers;
import io.sigmagent.analytics.application.RetainCustomers;
import io.sigmagent.analytics.application.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Has customers assessed at regular times, and those at risk written to at the shop's hour. */
final class CustomerClock {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerClock.class);

    private final AssessCustomers assessCustomers;
    private final RetainCustomers retainCustomers;
    private final boolean retains;

    CustomerClock(
            AssessCustomers assessCustomers, RetainCustomers retainCustomers, boolean retains) {
        this.assessCustomers = assessCustomers;
        this.retainCustomers = retainCustomers;
        this.retains = retains;
    }

    @Scheduled(
            initialDelayString = "${sigmagent.analytics.health.every}",
            fixedDelayString = "${sigmagent.analytics.health.every}")
    Mono<Void> assess() {
        return assessCustomers.handle().onErrorComplete(StoreUnavailable.class).then();
    }

    @Scheduled(
            cron = "${sigmagent.analytics.retention.schedule}",
            zone = "${sigmagent.analytics.retention.zone}")
    Mono<Void> retain() {
        return retains
                ? retainCustomers
                        .handle()
                        .doOnNext(sent -> LOG.info("reached out to {} customers at risk", sent))
                        .doOnError(failure -> LOG.warn("outreach waits: {}", nameOf(failure)))
                        .onErrorComplete()
                        .then()
                : Mono.empty();
    }

    private static String nameOf(Throwable failure) {
        return failure.getClass().getSimpleName();
    }
}
