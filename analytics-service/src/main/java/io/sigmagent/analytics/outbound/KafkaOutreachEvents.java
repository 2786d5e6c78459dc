package io.sigmagent.analytics.outbound;

import io.sigmagent.analytics.application.OutreachEvents;
import io.sigmagent.analytics.domain.Outreach;
import io.sigmagent.analytics.domain.RiskPolicy.Indicator;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.BusinessEventRaised;
import io.sigmagent.schemas.CustomerNeedsCare;
import io.sigmagent.schemas.Say;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import org.apache.avro.specific.SpecificRecord;
import reactor.core.publisher.Mono;

/** Outreach as events: for workflows that it is due, for the session what to say. */
final class KafkaOutreachEvents implements OutreachEvents {

    private static final String JOB = "job:retention";

    private final EventPublisher publisher;
    private final OutreachTexts texts = new OutreachTexts();

    KafkaOutreachEvents(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Mono<Void> publish(Outreach outreach) {
        return put(Topics.N8N_EVENTS, care(outreach, "at_risk", false))
                .then(put(Topics.N8N_EVENTS, care(outreach, "outreach", true)))
                .then(outreach.inChat() ? say(outreach) : Mono.empty());
    }

    private Mono<Void> say(Outreach outreach) {
        return put(
                Topics.SESSION_COMMANDS,
                SessionCommandRequested.newBuilder()
                        .setEventId(outreach.eventId("say"))
                        .setOccurredAt(outreach.at())
                        .setSessionId(outreach.sessionId())
                        .setIssuedBy(JOB)
                        .setCommand(new Say(texts.text(outreach), Agent.SUCCESS))
                        .build());
    }

    private Mono<Void> put(Topic topic, SpecificRecord event) {
        return Mono.defer(() -> Mono.fromFuture(publisher.publish(topic, event)));
    }

    private static BusinessEventRaised care(Outreach outreach, String kind, boolean isOutreach) {
        return new BusinessEventRaised(
                outreach.eventId(kind),
                outreach.at(),
                outreach.sessionId(),
                new CustomerNeedsCare(
                        isOutreach,
                        outreach.customerId(),
                        outreach.indicators().stream().map(Indicator::wireName).toList(),
                        outreach.healthScore(),
                        outreach.inChat()));
    }
}
