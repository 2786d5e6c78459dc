package io.sigmagent.analytics.inbound;

import io.sigmagent.analytics.domain.Agent;
import io.sigmagent.analytics.domain.Fact;
import io.sigmagent.analytics.domain.Qualification;
import io.sigmagent.analytics.domain.RecordedFact;
import io.sigmagent.schemas.AuditRecorded;
import io.sigmagent.schemas.ConversationClosed;
import io.sigmagent.schemas.ConversationOpened;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.HandoffCounted;
import io.sigmagent.schemas.MessageCounted;
import io.sigmagent.schemas.ModelCallMeasured;
import io.sigmagent.schemas.OrderCounted;
import io.sigmagent.schemas.OutsideCallMeasured;
import io.sigmagent.schemas.QualificationChanged;
import io.sigmagent.schemas.RatingCounted;
import io.sigmagent.schemas.ReplyDropped;
import io.sigmagent.schemas.SlotCounted;
import io.sigmagent.schemas.TurnMeasured;
import io.sigmagent.schemas.TurnSuperseded;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Avro stops here. */
final class FactCodec {

    private FactCodec() {}

    /**
     * The fact that an event tells.
     *
     * @throws IllegalArgumentException if it tells none
     */
    static RecordedFact toDomain(FactRecorded event) {
        return new RecordedFact(
                event.getEventId(),
                event.getOccurredAt(),
                event.getSessionId(),
                event.getConversation(),
                fact(event.getFact()));
    }

    private static Fact fact(Object told) {
        return switch (told) {
            case ConversationOpened opened -> opened(opened);
            case MessageCounted message -> message(message);
            case TurnMeasured turn -> turn(turn);
            case TurnSuperseded turn ->
                    new Fact.TurnSuperseded(turn.getTurnId(), agent(turn.getAgent()));
            case ReplyDropped reply ->
                    new Fact.ReplyDropped(
                            reply.getTurnId(), agent(reply.getAgent()), reply.getReason());
            case HandoffCounted handoff -> handoff(handoff);
            case QualificationChanged changed -> qualification(changed);
            case SlotCounted slot ->
                    new Fact.SlotCounted(
                            agent(slot.getAgent()),
                            slot.getHeld(),
                            slot.getWaitedMillis(),
                            slot.getExpectedMillis());
            case RatingCounted rating ->
                    new Fact.RatingCounted(agent(rating.getAgent()), rating.getScore());
            case ConversationClosed closed ->
                    new Fact.ConversationClosed(
                            closed.getReason(), closed.getWithHuman(), closed.getRatingAsked());
            default -> outside(told);
        };
    }

    private static Fact opened(ConversationOpened opened) {
        return new Fact.ConversationOpened(
                opened.getChannel(), lowerCase(opened.getTier()), opened.getCustomerId());
    }

    private static Fact qualification(QualificationChanged changed) {
        return new Fact.QualificationChanged(
                Qualification.named(changed.getStatus()), changed.getLeadScore(), parts(changed));
    }

    private static Fact handoff(HandoffCounted handoff) {
        Agent from = agent(handoff.getFromAgent());
        Agent to = agent(handoff.getToAgent());
        return handoff.getRefused()
                ? new Fact.HandoffRefused(from, to, handoff.getReason())
                : new Fact.HandoffCounted(from, to, handoff.getReason());
    }

    private static Fact outside(Object told) {
        return switch (told) {
            case OutsideCallMeasured call ->
                    new Fact.OutsideCallMeasured(
                            call.getSystem(),
                            call.getOperation(),
                            call.getResult(),
                            call.getTookMillis());
            case ModelCallMeasured call -> modelCall(call);
            case OrderCounted order -> order(order);
            case AuditRecorded audit ->
                    new Fact.AuditRecorded(
                            audit.getActor(),
                            audit.getAction(),
                            audit.getSubject(),
                            audit.getDetails());
            default ->
                    throw new IllegalArgumentException(
                            "fact: "
                                    + told.getClass().getSimpleName()
                                    + " (expected: a known one)");
        };
    }

    private static Fact message(MessageCounted message) {
        return new Fact.MessageCounted(
                message.getSeq(),
                message.getFromCustomer(),
                agent(message.getAgent()),
                lowerCase(message.getIntent()),
                message.getConfidence());
    }

    private static Fact turn(TurnMeasured turn) {
        return new Fact.TurnMeasured(
                turn.getTurnId(),
                agent(turn.getAgent()),
                turn.getBrain(),
                turn.getMessages(),
                turn.getResponseMillis(),
                turn.getFirst(),
                turn.getReasked(),
                turn.getActions(),
                turn.getAsked() == null ? null : lowerCase(turn.getAsked()),
                turn.getLearnt().stream().map(FactCodec::lowerCase).toList(),
                turn.getLanguage(),
                turn.getCustomerId());
    }

    private static Fact modelCall(ModelCallMeasured call) {
        return new Fact.ModelCallMeasured(
                agent(call.getAgent()),
                call.getModel(),
                call.getTokensIn(),
                call.getTokensOut(),
                new BigDecimal(call.getCost()),
                call.getResult(),
                call.getTookMillis());
    }

    private static Fact order(OrderCounted order) {
        return new Fact.OrderCounted(
                order.getOrderId(),
                new BigDecimal(order.getTotal().getAmount()),
                new BigDecimal(order.getRefunded().getAmount()),
                order.getTotal().getCurrency(),
                order.getChange(),
                order.getCustomerId());
    }

    private static Map<String, Integer> parts(QualificationChanged changed) {
        return changed.getParts().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                part -> part.getKey().toLowerCase(Locale.ROOT),
                                Map.Entry::getValue));
    }

    private static Agent agent(io.sigmagent.schemas.Agent agent) {
        return switch (agent) {
            case SBDR -> Agent.SBDR;
            case ACCOUNT -> Agent.ACCOUNT;
            case SUCCESS -> Agent.SUCCESS;
            case HUMAN -> Agent.HUMAN;
            case ORCHESTRATOR -> Agent.ORCHESTRATOR;
        };
    }

    private static String lowerCase(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
