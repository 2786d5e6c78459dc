package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.application.IntentClassifier;
import io.sigmagent.orchestrator.domain.Alarm;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.Outcome;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.OperatorMessageReceived;
import io.sigmagent.schemas.OperatorTyped;
import io.sigmagent.schemas.SatisfactionRated;
import io.sigmagent.schemas.SessionClosed;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnCommitted;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;

/** Avro stops here: what comes from Kafka becomes something that happened to a session. */
final class SessionEventCodec {

    private static final int MOST_PRODUCTS = 20;

    private final IntentClassifier classifier;
    private final BooleanSupplier humanThere;

    /**
     * @param humanThere whether a person of the shop is at a desk now
     */
    SessionEventCodec(IntentClassifier classifier, BooleanSupplier humanThere) {
        this.classifier = classifier;
        this.humanThere = humanThere;
    }

    /**
     * @throws IllegalArgumentException if such an event has no meaning for a session
     */
    SessionEvent toDomain(SpecificRecord event) {
        return switch (event) {
            case CustomerMessageReceived message -> toDomain(message);
            case OperatorMessageReceived message ->
                    new SessionEvent.OperatorWrote(
                            message.getEventId(),
                            message.getOperatorId(),
                            message.getOperatorName(),
                            message.getText());
            case OperatorTyped typed ->
                    new SessionEvent.OperatorTyped(
                            typed.getEventId(), typed.getOperatorId(), typed.getTyping());
            case SatisfactionRated rated -> toDomain(rated);
            case SessionClosed closed ->
                    new SessionEvent.ClosedByChannel(closed.getEventId(), closed.getReason());
            case SessionCommandRequested command -> CommandCodec.toDomain(command);
            case TurnCommitted committed ->
                    new SessionEvent.TurnCommitted(
                            committed.getEventId(), committed.getTurnId(), committed.getEpoch());
            case TurnAnswered answer -> toDomain(answer);
            default ->
                    throw new IllegalArgumentException(
                            event.getSchema().getName() + ": not an event of a session");
        };
    }

    private SessionEvent toDomain(CustomerMessageReceived message) {
        return toDomain(message, classifier.classify(message.getText()));
    }

    /** What a customer wrote, with what they seem to want. */
    static SessionEvent.CustomerWrote toDomain(CustomerMessageReceived message, IntentGuess guess) {
        return new SessionEvent.CustomerWrote(
                message.getEventId(),
                message.getMessageId(),
                message.getText(),
                message.getChannel(),
                message.getUserName(),
                ValueCodec.toDomain(message.getTier()),
                ValueCodec.toDomain(message.getClaimedTier()),
                message.getMetadata(),
                message.getApiKeyName(),
                guess,
                Alarm.in(message.getText()).orElse(null));
    }

    private static SessionEvent toDomain(SatisfactionRated rated) {
        if (rated.getScore() < 1 || rated.getScore() > 5) {
            throw new IllegalArgumentException(
                    "score: " + rated.getScore() + " (expected: 1 to 5)");
        }
        return new SessionEvent.Rated(rated.getEventId(), rated.getScore());
    }

    private SessionEvent toDomain(TurnAnswered answer) {
        return new SessionEvent.TurnAnswered(
                answer.getEventId(),
                answer.getTurnId(),
                answer.getEpoch(),
                ValueCodec.toDomain(answer.getAgent()),
                answer.getBrain(),
                answer.getText(),
                answer.getLanguage(),
                outcome(answer),
                answer.getFacts().stream().map(ValueCodec::toDomain).toList(),
                ValueCodec.toDomain(answer.getAsked()),
                answer.getActions(),
                answer.getProducts().stream()
                        .limit(MOST_PRODUCTS)
                        .map(ValueCodec::toDomain)
                        .toList(),
                answer.getLeadScore(),
                ValueCodec.toDomain(answer.getIdentity()),
                answer.getEmail(),
                answer.getShopifyId(),
                answer.getMemory(),
                answer.getLedger().stream().map(TalkCodec::toDomain).toList(),
                humanThere.getAsBoolean());
    }

    private static Outcome outcome(TurnAnswered answer) {
        return switch (answer.getOutcome()) {
            case CONTINUE -> new Outcome.Continue();
            case QUALIFIED -> new Outcome.Qualified();
            case UNQUALIFIED -> new Outcome.Unqualified();
            case SATISFIED -> new Outcome.Satisfied();
            case DISSATISFIED -> new Outcome.Dissatisfied();
            case ESCALATE -> new Outcome.Escalate();
            case REROUTE ->
                    Optional.ofNullable(answer.getRerouteTo())
                            .<Outcome>map(
                                    intent -> new Outcome.Reroute(ValueCodec.toDomain(intent)))
                            .orElseGet(Outcome.Continue::new);
        };
    }
}
