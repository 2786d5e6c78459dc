package io.sigmagent.account.outbound;

import io.sigmagent.account.application.OfferEvents;
import io.sigmagent.agent.offers.Discount;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.schemas.AuditRecorded;
import io.sigmagent.schemas.BusinessEventRaised;
import io.sigmagent.schemas.DiscountProposed;
import io.sigmagent.schemas.FactRecorded;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of offers by an audit fact and a business event; the customer does not wait for them. */
final class KafkaOfferEvents implements OfferEvents {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaOfferEvents.class);
    private static final String OFFERED = "discount.offered";

    private final EventPublisher publisher;
    private final Clock clock;

    KafkaOfferEvents(EventPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public void offered(Turn turn, Discount discount) {
        send(Topics.ANALYTICS_EVENTS, fact(turn, discount));
        send(Topics.N8N_EVENTS, event(turn, discount));
    }

    private void send(Topic topic, SpecificRecord event) {
        var _ =
                publisher
                        .publish(topic, event)
                        .exceptionally(failure -> {
                            LOG.warn(
                                    "an offer is not told on {}: {}",
                                    topic.name(),
                                    failure.getClass().getSimpleName());
                            return null;
                        });
    }

    private FactRecorded fact(Turn turn, Discount discount) {
        Map<String, String> details =
                Map.of(
                        "offer", discount.id(),
                        "percent", discount.rate(),
                        "pieces", Integer.toString(discount.pieces()),
                        "price", discount.price().toString(),
                        "list_price", discount.listPrice().toString(),
                        "expires_at", discount.expiresAt().toString());
        String actor = turn.agent().wireName();
        return FactRecorded.newBuilder()
                .setEventId(id("fact", discount))
                .setOccurredAt(clock.instant())
                .setSessionId(turn.sessionId())
                .setConversation(turn.conversation())
                .setFact(new AuditRecorded(actor, OFFERED, discount.variantId(), details))
                .build();
    }

    private BusinessEventRaised event(Turn turn, Discount discount) {
        return BusinessEventRaised.newBuilder()
                .setEventId(id("event", discount))
                .setOccurredAt(clock.instant())
                .setSessionId(turn.sessionId())
                .setWhat(
                        new DiscountProposed(
                                false, discount.percent().doubleValue(), "negotiation"))
                .build();
    }

    /** An offer that is told twice is known as one. */
    private static String id(String kind, Discount discount) {
        String name = String.join(":", OFFERED, kind, discount.id(), discount.rate());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
