package io.sigmagent.gateway.outbound;

import io.sigmagent.gateway.application.OperatorInbox;
import io.sigmagent.gateway.application.Unavailable;
import io.sigmagent.gateway.domain.CommandRequest;
import io.sigmagent.gateway.domain.SessionCommand;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.OperatorTyped;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Kafka as the inbox of what people of the shop want and do. */
final class KafkaOperatorInbox implements OperatorInbox {

    private final EventPublisher publisher;
    private final Scheduler scheduler;
    private final Clock clock;
    private final Duration patience;

    /**
     * @param scheduler may be blocked: a client that has lost its broker blocks
     * @param patience how long Kafka may take
     */
    KafkaOperatorInbox(
            EventPublisher publisher, Scheduler scheduler, Clock clock, Duration patience) {
        this.publisher = publisher;
        this.scheduler = scheduler;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Mono<Void> request(CommandRequest request) {
        Topic topic =
                request.command() instanceof SessionCommand.Speak
                        ? Topics.CHAT_INBOUND
                        : Topics.SESSION_COMMANDS;
        return publish(topic, CommandCodec.toAvro(request, clock.instant()));
    }

    @Override
    public Mono<Void> typed(SessionId session, String operatorId, boolean typing) {
        return publish(
                Topics.CHAT_INBOUND,
                OperatorTyped.newBuilder()
                        .setEventId(UUID.randomUUID().toString())
                        .setOccurredAt(clock.instant())
                        .setSessionId(session.value())
                        .setOperatorId(operatorId)
                        .setTyping(typing)
                        .build());
    }

    @Override
    public Mono<Void> announce(String desk, boolean open) {
        return publish(
                Topics.AGENT_CAPACITY,
                AgentPresent.newBuilder()
                        .setEventId(UUID.randomUUID().toString())
                        .setOccurredAt(clock.instant())
                        .setAgent(Agent.HUMAN)
                        .setInstanceId("desk:" + desk)
                        .setCapacity(1)
                        .setBusy(0)
                        .setPresent(open)
                        .build());
    }

    private Mono<Void> publish(Topic topic, SpecificRecord event) {
        return Mono.fromFuture(() -> publisher.publish(topic, event))
                .subscribeOn(scheduler)
                .timeout(patience)
                .onErrorMap(failure -> new Unavailable("kafka", failure));
    }
}
