package io.sigmagent.agent.outbound;

import io.sigmagent.agent.model.DailyBudget;
import io.sigmagent.agent.model.ModelCall;
import io.sigmagent.agent.model.ModelCalls;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.ModelCallMeasured;
import io.sigmagent.schemas.wire.Topics;
import java.math.BigDecimal;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls of the model on analytics.events; what all agents and instances report there tells each
 * what the day has cost. A report that can't be sent is lost for the others.
 */
final class KafkaModelCalls implements ModelCalls {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaModelCalls.class);

    private final EventPublisher publisher;

    KafkaModelCalls(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void report(ModelCall call) {
        var _ =
                publisher
                        .publish(Topics.ANALYTICS_EVENTS, toAvro(call))
                        .exceptionally(e -> {
                            LOG.warn("a report is lost: {}", e.getClass().getSimpleName());
                            return null;
                        });
    }

    /** Takes the reports of all instances. */
    static void tell(DailyBudget budget, SpecificRecord event) {
        if (event instanceof FactRecorded recorded
                && recorded.getFact() instanceof ModelCallMeasured call) {
            budget.told(
                    recorded.getEventId(),
                    recorded.getOccurredAt(),
                    new BigDecimal(call.getCost()));
        }
    }

    private static FactRecorded toAvro(ModelCall call) {
        return FactRecorded.newBuilder()
                .setEventId(call.id())
                .setOccurredAt(call.at())
                .setSessionId(call.sessionId())
                .setFact(
                        new ModelCallMeasured(
                                Agent.valueOf(call.agent().name()),
                                call.model(),
                                call.tokensIn(),
                                call.tokensOut(),
                                call.cost().toPlainString(),
                                call.result(),
                                call.took().toMillis()))
                .build();
    }
}
