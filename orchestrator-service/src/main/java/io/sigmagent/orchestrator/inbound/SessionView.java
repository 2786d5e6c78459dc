package io.sigmagent.orchestrator.inbound;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.sigmagent.orchestrator.domain.Fact;
import io.sigmagent.orchestrator.domain.Line;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Packet;
import io.sigmagent.orchestrator.domain.People;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.Slot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as our other services may see it; names are the wire's. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record SessionView(
        String sessionId,
        int conversation,
        String owner,
        Instant ownerSince,
        String phase,
        long epoch,
        long lastSeq,
        @Nullable String apiKeyName,
        String channel,
        String language,
        @Nullable String customerName,
        String tier,
        @Nullable String claimedTier,
        String identity,
        List<Learnt> facts,
        @Nullable Integer leadScore,
        String qualification,
        @Nullable Queue queue,
        @Nullable Operator operator,
        @JsonUnwrapped @Nullable Handoff handoff,
        List<String> notes,
        List<Said> lastMessages,
        @Nullable String turnId,
        int waitingMessages,
        @Nullable Instant waitingSince,
        Instant touchedAt) {

    /** A fact with its evidence. */
    record Learnt(String factor, Fact.Value value, String quote, String finder) {}

    /** A place in a queue. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Queue(int position, int estimatedWaitSeconds) {}

    /** Why it changed its owner last, and what the next one was told. */
    record Handoff(String reason, String summary, List<String> promised) {}

    /** The person who has it. */
    record Operator(String id, @Nullable String name) {}

    /** A line of what was said. */
    record Said(String speaker, String text, Instant at) {}

    static SessionView of(Session session) {
        return new SessionView(
                session.id(),
                session.conversation(),
                ValueCodec.wireName(session.owner()),
                session.tenure().since(),
                ValueCodec.lower(session.phase()),
                session.epoch(),
                session.lastSeq(),
                session.contact().apiKeyName(),
                session.contact().channel(),
                session.contact().language(),
                session.contact().customer().name(),
                ValueCodec.lower(session.contact().customer().tier()),
                ValueCodec.mapped(session.contact().customer().claimedTier(), ValueCodec::lower),
                ValueCodec.lower(session.contact().customer().identity()),
                session.lead().facts().stream().map(SessionView::learnt).toList(),
                session.lead().score(),
                ValueCodec.lower(session.lead().qualification()),
                queue(session.slot()),
                ValueCodec.mapped(session.people().operator(), SessionView::operator),
                ValueCodec.mapped(session.packet(), SessionView::handoff),
                session.notes(),
                session.history().stream().map(SessionView::said).toList(),
                session.turn() == null ? null : session.turn().id(),
                session.waiting().size(),
                waitingSince(session),
                session.touchedAt());
    }

    /** Since when the customer waits for a person, for a slot, or for the person who has it. */
    private static @Nullable Instant waitingSince(Session session) {
        Slot slot = session.slot();
        return switch (session.phase()) {
            case WAITING_FOR_HUMAN -> session.tenure().since();
            case QUEUED -> slot == null ? null : slot.askedAt();
            case WITH_HUMAN ->
                    session.waiting().isEmpty() ? null : session.waiting().getFirst().at();
            case ANSWERING, COMPLETE -> null;
        };
    }

    private static @Nullable Queue queue(@Nullable Slot slot) {
        Slot.Place place = slot == null ? null : slot.place();
        return place == null ? null : new Queue(place.position(), place.waitSeconds());
    }

    private static Handoff handoff(Packet packet) {
        return new Handoff(packet.reason(), packet.summary(), packet.promised());
    }

    private static Operator operator(People.Operator operator) {
        return new Operator(operator.id(), operator.name());
    }

    private static Said said(Line line) {
        String speaker =
                line.speaker().equals(Line.CUSTOMER)
                        ? line.speaker()
                        : ValueCodec.wireName(Owner.valueOf(line.speaker()));
        return new Said(speaker, line.text(), line.at());
    }

    private static Learnt learnt(Fact fact) {
        return new Learnt(
                ValueCodec.lower(fact.factor()), fact.value(), fact.quote(), fact.finder());
    }
}
