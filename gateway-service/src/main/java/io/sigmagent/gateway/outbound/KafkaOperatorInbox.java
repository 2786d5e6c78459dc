package io.sigmagent.gateway.outbound;

import io.sigmagent.gateway.application.OperatorInbox;
import io.sigmagent.gateway.domain.CommandRequest;
import io.sigmagent.gateway.domain.SessionCommand;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.OperatorTyped;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Kafka as the inbox of what people of the shop want and do. */
final class KafkaOperatorInbox implements OperatorInbox {

    private final PatientPublisher publisher;
    private final Clock clock;

    KafkaOperatorInbox(PatientPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public Mono<Void> request(CommandRequest request) {
        Topic topic =
                request.command() instanceof SessionCommand.Speak
                        ? Topics.CHAT_INBOUND
                        : Topics.SESSION_COMMANDS;
        return publisher.publish(topic, CommandCodec.toAvro(request, clock.instant()));
    }

    @Override
    public Mono<Void> typed(SessionId session, String operatorId, boolean typing) {
        return publisher.publish(
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
        return publisher.publish(
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
}
