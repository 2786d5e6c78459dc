package io.sigmagent.gateway.outbound;

import io.sigmagent.gateway.application.Unavailable;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.wire.Topic;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Publishes, and fails with {@link Unavailable} when Kafka does not take it in time.
 *
 * @param scheduler may be blocked: a client that has lost its broker blocks
 * @param patience how long Kafka may take
 */
record PatientPublisher(EventPublisher publisher, Scheduler scheduler, Duration patience) {

    Mono<Void> publish(Topic topic, SpecificRecord event) {
        return Mono.fromFuture(() -> publisher.publish(topic, event))
                .subscribeOn(scheduler)
                .timeout(patience)
                .onErrorMap(failure -> new Unavailable("kafka", failure));
    }
}
