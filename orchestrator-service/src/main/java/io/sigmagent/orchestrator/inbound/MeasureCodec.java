package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Effect.Measure;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.schemas.Agent;
import io.sigmagent.schemas.AuditRecorded;
import io.sigmagent.schemas.ConversationClosed;
import io.sigmagent.schemas.ConversationOpened;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.HandoffCounted;
import io.sigmagent.schemas.MessageCounted;
import io.sigmagent.schemas.QualificationChanged;
import io.sigmagent.schemas.RatingCounted;
import io.sigmagent.schemas.ReplyDropped;
import io.sigmagent.schemas.TurnMeasured;
import io.sigmagent.schemas.TurnSuperseded;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Facts for measuring as analytics reads them. */
final class MeasureCodec {

    private MeasureCodec() {}

    static FactRecorded toAvro(
            Measure measure, String id, String sessionId, int conversation, Instant now) {
        return new FactRecorded(id, now, sessionId, conversation, fact(measure, now));
    }

    private static Agent avro(Owner owner) {
        return ValueCodec.toAvro(owner);
    }

    private static MessageCounted message(Measure.MessageCounted message) {
        return new MessageCounted(
                message.seq(),
                message.fromCustomer(),
                avro(message.agent()),
                ValueCodec.toAvro(message.intent().intent()),
                message.intent().confidence());
    }

    private static TurnMeasured turn(Measure.TurnMeasured turn, Instant now) {
        return new TurnMeasured(
                turn.turnId(),
                avro(turn.agent()),
                turn.brain(),
                turn.messages(),
                Duration.between(turn.since(), now).toMillis(),
                turn.first(),
                false);
    }

    private static SpecificRecord fact(Measure measure, Instant now) {
        return switch (measure) {
            case Measure.ConversationOpened(var channel, var tier) ->
                    new ConversationOpened(channel, ValueCodec.toAvro(tier));
            case Measure.MessageCounted message -> message(message);
            case Measure.TurnMeasured turn -> turn(turn, now);
            case Measure.TurnSuperseded(var turnId, var agent) ->
                    new TurnSuperseded(turnId, avro(agent));
            case Measure.ReplyDropped(var turnId, var agent, var reason) ->
                    new ReplyDropped(turnId, avro(agent), reason);
            case Measure.HandoffCounted(var from, var to, var reason, var refused) ->
                    new HandoffCounted(avro(from), avro(to), reason, refused);
            case Measure.QualificationChanged(var status, var score) ->
                    new QualificationChanged(ValueCodec.lower(status), score, Map.of());
            case Measure.RatingCounted(var agent, var score) ->
                    new RatingCounted(avro(agent), score);
            case Measure.ConversationClosed(var reason, var withHuman) ->
                    new ConversationClosed(reason, withHuman);
            case Measure.Audited(var actor, var action, var subject) ->
                    new AuditRecorded(actor, action, subject, Map.of());
        };
    }
}
