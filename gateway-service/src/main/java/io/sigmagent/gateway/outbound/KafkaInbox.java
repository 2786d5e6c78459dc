package io.sigmagent.gateway.outbound;

import io.sigmagent.gateway.application.Inbox;
import io.sigmagent.gateway.domain.CustomerMessage;
import io.sigmagent.gateway.domain.CustomerMessage.TierClaim;
import io.sigmagent.gateway.domain.SessionId;
import io.sigmagent.gateway.domain.Tier;
import io.sigmagent.schemas.Claim;
import io.sigmagent.schemas.CustomerMessageReceived;
import io.sigmagent.schemas.SatisfactionRated;
import io.sigmagent.schemas.SessionCommandRequested;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Kafka as the inbox. */
final class KafkaInbox implements Inbox {

    private final PatientPublisher publisher;
    private final Clock clock;

    KafkaInbox(PatientPublisher publisher, Clock clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    @Override
    public Mono<Void> put(CustomerMessage message) {
        return publisher.publish(Topics.CHAT_INBOUND, received(message));
    }

    @Override
    public Mono<Void> rate(String eventId, SessionId session, int score, @Nullable String comment) {
        return publisher.publish(
                Topics.CHAT_INBOUND,
                SatisfactionRated.newBuilder()
                        .setEventId(eventId)
                        .setOccurredAt(clock.instant())
                        .setSessionId(session.value())
                        .setScore(score)
                        .setComment(comment)
                        .build());
    }

    @Override
    public Mono<Void> claim(SessionId session, String requestId, boolean proven) {
        return publisher.publish(
                Topics.SESSION_COMMANDS,
                SessionCommandRequested.newBuilder()
                        // A claim that is made again is another event, else nobody answers it.
                        .setEventId(UUID.randomUUID().toString())
                        .setOccurredAt(clock.instant())
                        .setSessionId(session.value())
                        .setIssuedBy("gateway")
                        .setCommand(
                                Claim.newBuilder()
                                        .setRequestId(requestId)
                                        .setProven(proven)
                                        .build())
                        .build());
    }

    private static CustomerMessageReceived received(CustomerMessage message) {
        TierClaim claim = message.tier();
        return CustomerMessageReceived.newBuilder()
                .setEventId(message.eventId())
                .setOccurredAt(message.receivedAt())
                .setSessionId(message.session().value())
                .setMessageId(message.messageId())
                .setText(message.text().value())
                .setChannel(message.channel().name().toLowerCase(Locale.ROOT))
                .setUserName(message.userName())
                .setTier(claim.trusted() ? tier(claim.tier()) : null)
                .setClaimedTier(claim.trusted() ? null : tier(claim.tier()))
                .setMetadata(message.metadata())
                .setApiKeyName(message.apiKeyName())
                .build();
    }

    private static io.sigmagent.schemas.@Nullable Tier tier(@Nullable Tier tier) {
        return tier == null ? null : io.sigmagent.schemas.Tier.valueOf(tier.name());
    }
}
