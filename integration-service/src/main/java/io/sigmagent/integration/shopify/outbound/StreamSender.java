package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.schemas.wire.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sends events through the bindings of the service's yml; completes when Kafka has them. */
final class StreamSender {

    private final StreamBridge bridge;

    StreamSender(StreamBridge bridge) {
        this.bridge = bridge;
    }

    /**
     * The binding waits for Kafka's acknowledgement, so the call stands on a thread that may wait.
     */
    Mono<Void> send(String binding, Topic topic, SpecificRecord event) {
        Message<SpecificRecord> message =
                MessageBuilder.withPayload(event)
                        .setHeader(KafkaHeaders.KEY, topic.keyOf(event))
                        .build();
        return Mono.fromCallable(() -> bridge.send(binding, message))
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }
}
