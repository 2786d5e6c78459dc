package io.sigmagent.analytics.application;

import io.sigmagent.analytics.domain.Outreach;
import java.time.Duration;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** What the shop writes first to customers at risk. */
public interface Outreaches {

    /**
     * Plans an outreach, unless there was one to that customer within the cool-down; whoever asks
     * at the same time plans none. The number is set here.
     */
    Mono<Void> plan(Outreach wanted, Duration coolDown);

    /**
     * Sends what is planned and not yet sent. Each is sent by one caller at a time, and again with
     * the same ids if that failed.
     *
     * @return how many were sent
     */
    Mono<Long> send(Function<Outreach, Mono<Void>> sender);
}
