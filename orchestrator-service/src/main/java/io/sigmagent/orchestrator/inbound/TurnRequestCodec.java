package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Line;
import io.sigmagent.orchestrator.domain.Message;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.Turn;
import io.sigmagent.schemas.HistoryLine;
import io.sigmagent.schemas.TurnRequested;
import java.time.Instant;
import java.util.List;

/** A turn as an agent gets it, with all the context that it needs. */
final class TurnRequestCodec {

    private TurnRequestCodec() {}

    static TurnRequested toAvro(Session session, Turn turn, Instant now) {
        return lead(TurnRequested.newBuilder(), session)
                .setEventId(turn.id())
                .setOccurredAt(now)
                .setSessionId(session.id())
                .setTurnId(turn.id())
                .setEpoch(turn.epoch())
                .setAgent(ValueCodec.toAvro(turn.agent()))
                .setDeadlineAt(turn.deadlineAt())
                .setConversation(session.conversation())
                .setChannel(session.contact().channel())
                .setLanguage(session.contact().language())
                .setOpening(turn.opening())
                .setIntent(ValueCodec.toAvro(turn.intent().intent()))
                .setConfidence(turn.intent().confidence())
                .setCustomer(ValueCodec.toAvro(session.contact().customer()))
                .setMessages(turn.messages().stream().map(TalkCodec::toAvro).toList())
                .setHistory(historyBefore(session, turn))
                .setShown(session.shown().stream().map(ValueCodec::toAvro).toList())
                .setMemory(session.memory())
                .setPacket(ValueCodec.mapped(session.packet(), ValueCodec::toAvro))
                .setMetadata(session.contact().metadata())
                .setUnspoken(session.unspoken().stream().map(TalkCodec::toAvro).toList())
                .build();
    }

    private static TurnRequested.Builder lead(TurnRequested.Builder request, Session session) {
        var lead = session.lead();
        return request.setFacts(lead.facts().stream().map(ValueCodec::toAvro).toList())
                .setAsked(SnapshotCodec.asked(lead))
                .setOpenFactor(ValueCodec.mapped(lead.openFactor(), ValueCodec::toAvro));
    }

    private static List<HistoryLine> historyBefore(Session session, Turn turn) {
        return session.history().stream()
                .filter(line -> !isOf(line, turn.messages()))
                .map(TalkCodec::toAvro)
                .toList();
    }

    private static boolean isOf(Line line, List<Message> messages) {
        return line.speaker().equals(Line.CUSTOMER)
                && messages.stream()
                        .anyMatch(message ->
                                message.at().equals(line.at())
                                        && message.text().startsWith(line.text()));
    }
}
