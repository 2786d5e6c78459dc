package io.sigmagent.gateway.outbound;

import io.sigmagent.gateway.domain.Agent;
import io.sigmagent.gateway.domain.ChatEvent;
import io.sigmagent.gateway.domain.ChatEvent.Intent;
import io.sigmagent.gateway.domain.ChatEvent.Place;
import io.sigmagent.gateway.domain.Presence;
import io.sigmagent.gateway.domain.Product;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.schemas.AgentComposing;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.AgentReplied;
import io.sigmagent.schemas.ClaimSettled;
import io.sigmagent.schemas.CommandSettled;
import io.sigmagent.schemas.ConversationCompleted;
import io.sigmagent.schemas.CustomerMessageStored;
import io.sigmagent.schemas.HandoffAnnounced;
import io.sigmagent.schemas.Money;
import io.sigmagent.schemas.Phase;
import io.sigmagent.schemas.QueuePlaceAnnounced;
import io.sigmagent.schemas.RatingAsked;
import io.sigmagent.schemas.ShownProduct;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Avro stops here: what the orchestrator and the agents tell, in our words. */
final class ChatEventCodec {

    /** No agent answers a message of these, whether a person has it or is still waited for. */
    private static final Set<Phase> WITH_PEOPLE =
            EnumSet.of(Phase.WAITING_FOR_HUMAN, Phase.WITH_HUMAN);

    private ChatEventCodec() {}

    /** The event, if it concerns a chat. */
    static Optional<ChatEvent> toDomain(SpecificRecord event) {
        return switch (event) {
            case CustomerMessageStored stored -> Optional.of(stored(stored));
            case AgentReplied reply -> Optional.of(replied(reply));
            case HandoffAnnounced handoff -> Optional.of(handedOff(handoff));
            case QueuePlaceAnnounced queued -> Optional.of(queued(queued));
            case RatingAsked asked -> Optional.of(ratingAsked(asked));
            case ConversationCompleted over -> Optional.of(completed(over));
            case AgentComposing composing ->
                    Optional.of(
                            new ChatEvent.Composing(
                                    new SessionId(composing.getSessionId()),
                                    agent(composing.getAgent())));
            case ClaimSettled claim -> Optional.of(claim(claim));
            case CommandSettled command -> Optional.of(settled(command));
            default -> Optional.empty();
        };
    }

    static Presence toDomain(AgentPresent event) {
        return new Presence(
                agent(event.getAgent()),
                event.getInstanceId(),
                event.getPresent(),
                event.getHealthy(),
                event.getDetail(),
                event.getOccurredAt());
    }

    private static ChatEvent stored(CustomerMessageStored event) {
        return new ChatEvent.MessageStored(
                place(event.getSessionId(), event.getSeq(), event.getOccurredAt()),
                event.getReceivedEventId(),
                event.getMessageId(),
                event.getText(),
                WITH_PEOPLE.contains(event.getPhase()),
                intent(event.getIntent(), event.getConfidence()));
    }

    private static ChatEvent replied(AgentReplied event) {
        return new ChatEvent.Replied(
                place(event.getSessionId(), event.getSeq(), event.getOccurredAt()),
                agent(event.getAgent()),
                event.getName(),
                event.getText(),
                event.getAnswers(),
                intent(event.getIntent(), event.getConfidence()),
                event.getActions(),
                event.getProducts().stream().map(ChatEventCodec::product).toList(),
                event.getNextAgent() == null ? null : agent(event.getNextAgent()),
                event.getSessionUpdated());
    }

    private static ChatEvent handedOff(HandoffAnnounced event) {
        return new ChatEvent.HandedOff(
                place(event.getSessionId(), event.getSeq(), event.getOccurredAt()),
                agent(event.getFromAgent()),
                agent(event.getToAgent()),
                event.getText());
    }

    private static ChatEvent ratingAsked(RatingAsked event) {
        return new ChatEvent.RatingAsked(
                place(event.getSessionId(), event.getSeq(), event.getOccurredAt()),
                event.getText());
    }

    private static ChatEvent queued(QueuePlaceAnnounced event) {
        return new ChatEvent.Queued(
                place(event.getSessionId(), event.getSeq(), event.getOccurredAt()),
                agent(event.getAgent()),
                event.getPosition(),
                event.getEstimatedWaitSeconds(),
                event.getText(),
                event.getWaiting());
    }

    private static ChatEvent completed(ConversationCompleted event) {
        return new ChatEvent.Completed(
                place(event.getSessionId(), event.getSeq(), event.getOccurredAt()),
                event.getReason(),
                event.getText());
    }

    private static ChatEvent claim(ClaimSettled event) {
        return new ChatEvent.ClaimSettled(
                new SessionId(event.getSessionId()),
                event.getRequestId(),
                event.getGranted(),
                event.getLastSeq());
    }

    private static ChatEvent settled(CommandSettled event) {
        String reason = event.getReason();
        return new ChatEvent.CommandSettled(
                new SessionId(event.getSessionId()),
                event.getCommandEventId(),
                event.getAccepted() ? null : reason == null ? "refused" : reason);
    }

    private static Place place(String session, long seq, Instant at) {
        return new Place(new SessionId(session), seq, at);
    }

    private static Intent intent(io.sigmagent.schemas.Intent intent, double confidence) {
        return new Intent(intent.name().toLowerCase(Locale.ROOT), confidence);
    }

    private static Agent agent(io.sigmagent.schemas.Agent agent) {
        return switch (agent) {
            case SBDR -> Agent.SBDR_AGENT;
            case ACCOUNT -> Agent.ACCOUNT_MANAGER;
            case SUCCESS -> Agent.CUSTOMER_SUCCESS;
            case HUMAN -> Agent.HUMAN_AGENT;
            case ORCHESTRATOR -> Agent.ORCHESTRATOR;
        };
    }

    private static Product product(ShownProduct shown) {
        return new Product(
                shown.getId(),
                shown.getVariantId(),
                shown.getTitle(),
                new Product.Price(shown.getPrice().getAmount(), shown.getPrice().getCurrency()),
                price(shown.getCompareAt()),
                shown.getInStock(),
                shown.getImageUrl(),
                shown.getUrl());
    }

    private static Product.@Nullable Price price(@Nullable Money money) {
        return money == null ? null : new Product.Price(money.getAmount(), money.getCurrency());
    }
}
