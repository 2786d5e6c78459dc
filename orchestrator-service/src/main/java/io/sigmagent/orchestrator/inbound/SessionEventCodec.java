package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.application.IntentClassifier;
import io.sigmagent.orchestrator.domain.Command;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.Outcome;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.schemas.Assign;
import io.sigmagent.schemas.Claim;
import io.sigmagent.schemas.Close;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.GiveBack;
import io.sigmagent.schemas.OperatorMessageReceived;
import io.sigmagent.schemas.OperatorTyped;
import io.sigmagent.schemas.SatisfactionRated;
import io.sigmagent.schemas.Say;
import io.sigmagent.schemas.SessionClosed;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.TakeOver;
import io.sigmagent.schemas.TurnAnswered;
import io.sigmagent.schemas.TurnCommitted;
import io.sigmagent.schemas.UpdateLead;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Avro stops here: what comes from Kafka becomes something that happened to a session. */
final class SessionEventCodec {

    private static final int MOST_PRODUCTS = 20;

    private final IntentClassifier classifier;

    SessionEventCodec(IntentClassifier classifier) {
        this.classifier = classifier;
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
            case SessionCommandRequested command ->
                    new SessionEvent.Commanded(
                            command.getEventId(),
                            command.getIssuedBy(),
                            toDomain(command.getCommand()));
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
                guess);
    }

    private static SessionEvent toDomain(SatisfactionRated rated) {
        if (rated.getScore() < 1 || rated.getScore() > 5) {
            throw new IllegalArgumentException(
                    "score: " + rated.getScore() + " (expected: 1 to 5)");
        }
        return new SessionEvent.Rated(rated.getEventId(), rated.getScore());
    }

    private static SessionEvent toDomain(TurnAnswered answer) {
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
                answer.getMemory());
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

    private static Command toDomain(Object command) {
        return switch (command) {
            case Say say -> new Command.Say(say.getText(), ValueCodec.toDomain(say.getSpeaker()));
            case Assign assign -> new Command.Assign(ValueCodec.toDomain(assign.getAgent()));
            case TakeOver takeOver ->
                    new Command.TakeOver(takeOver.getOperatorId(), takeOver.getOperatorName());
            case GiveBack giveBack ->
                    new Command.GiveBack(
                            giveBack.getPromised(),
                            ValueCodec.mapped(giveBack.getAgent(), ValueCodec::toDomain));
            case Close close -> new Command.Close(close.getReason());
            case UpdateLead update ->
                    new Command.UpdateLead(
                            update.getFacts().stream().map(ValueCodec::toDomain).toList());
            case Claim claim -> new Command.Claim(claim.getRequestId(), claim.getProven());
            default -> new Command.Unsupported(command.getClass().getSimpleName());
        };
    }
}
