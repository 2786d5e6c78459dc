package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Fact;
import io.sigmagent.orchestrator.domain.Session;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session as our other services may see it; names are the wire's. */
record SessionView(
        String sessionId,
        int conversation,
        String owner,
        String phase,
        long epoch,
        long lastSeq,
        String channel,
        String language,
        String tier,
        String identity,
        List<Learnt> facts,
        @Nullable Integer leadScore,
        String qualification,
        @Nullable String turnId,
        Instant touchedAt) {

    /** A fact with its evidence. */
    record Learnt(String factor, Fact.Value value, String quote, String finder) {}

    static SessionView of(Session session) {
        return new SessionView(
                session.id(),
                session.conversation(),
                ValueCodec.wireName(session.owner()),
                ValueCodec.lower(session.phase()),
                session.epoch(),
                session.lastSeq(),
                session.channel(),
                session.language(),
                ValueCodec.lower(session.customer().tier()),
                ValueCodec.lower(session.customer().identity()),
                session.lead().facts().stream().map(SessionView::learnt).toList(),
                session.lead().score(),
                ValueCodec.lower(session.lead().qualification()),
                session.turn() == null ? null : session.turn().id(),
                session.touchedAt());
    }

    private static Learnt learnt(Fact fact) {
        return new Learnt(
                ValueCodec.lower(fact.factor()), fact.value(), fact.quote(), fact.finder());
    }
}
