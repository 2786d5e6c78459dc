package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Factor;
import io.sigmagent.orchestrator.domain.IntentGuess;
import io.sigmagent.orchestrator.domain.Lead;
import io.sigmagent.orchestrator.domain.Line;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.Turn;
import io.sigmagent.schemas.AskedFactor;
import io.sigmagent.schemas.HistoryLine;
import io.sigmagent.schemas.SessionSnapshot;
import io.sigmagent.schemas.TurnInFlight;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A session as it stands in the state store. */
final class SnapshotCodec {

    private SnapshotCodec() {}

    static SessionSnapshot toAvro(Session session) {
        var snapshot = lead(owner(SessionSnapshot.newBuilder(), session), session.lead());
        return snapshot.setSessionId(session.id())
                .setConversation(session.conversation())
                .setLastSeq(session.lastSeq())
                .setClaimed(session.claimed())
                .setApiKeyName(session.apiKeyName())
                .setChannel(session.channel())
                .setLanguage(session.language())
                .setCustomer(ValueCodec.toAvro(session.customer()))
                .setMetadata(session.metadata())
                .setHistory(session.history().stream().map(SnapshotCodec::line).toList())
                .setShown(session.shown().stream().map(ValueCodec::toAvro).toList())
                .setMemory(session.memory())
                .setPacket(ValueCodec.mapped(session.packet(), ValueCodec::toAvro))
                .setTurn(ValueCodec.mapped(session.turn(), SnapshotCodec::toAvro))
                .setWaiting(session.waiting().stream().map(ValueCodec::toAvro).toList())
                .setHandled(session.handled())
                .setTouchedAt(session.touchedAt())
                .setAnswered(session.answered())
                .setWithHuman(session.withHuman())
                .build();
    }

    private static SessionSnapshot.Builder owner(
            SessionSnapshot.Builder snapshot, Session session) {
        return snapshot.setOwner(ValueCodec.toAvro(session.owner()))
                .setOwnerSince(session.ownerSince())
                .setFormerOwners(session.formerOwners().stream().map(ValueCodec::toAvro).toList())
                .setHeldMillis(held(session.held()))
                .setPhase(io.sigmagent.schemas.Phase.valueOf(session.phase().name()))
                .setEpoch(session.epoch());
    }

    private static SessionSnapshot.Builder lead(SessionSnapshot.Builder snapshot, Lead lead) {
        return snapshot.setFacts(lead.facts().stream().map(ValueCodec::toAvro).toList())
                .setAsked(asked(lead))
                .setOpenFactor(ValueCodec.mapped(lead.openFactor(), ValueCodec::toAvro))
                .setLeadScore(lead.score())
                .setQualification(ValueCodec.lower(lead.qualification()));
    }

    static Session toDomain(SessionSnapshot stored) {
        return new Session(
                stored.getSessionId(),
                stored.getConversation(),
                ValueCodec.toDomain(stored.getOwner()),
                stored.getOwnerSince(),
                stored.getFormerOwners().stream().map(ValueCodec::toDomain).toList(),
                heldToDomain(stored.getHeldMillis()),
                Phase.valueOf(stored.getPhase().name()),
                stored.getEpoch(),
                stored.getLastSeq(),
                stored.getClaimed(),
                stored.getApiKeyName(),
                stored.getChannel(),
                stored.getLanguage(),
                ValueCodec.toDomain(stored.getCustomer()),
                stored.getMetadata(),
                stored.getHistory().stream().map(SnapshotCodec::line).toList(),
                lead(stored),
                stored.getShown().stream().map(ValueCodec::toDomain).toList(),
                stored.getMemory(),
                ValueCodec.mapped(stored.getPacket(), ValueCodec::toDomain),
                ValueCodec.mapped(stored.getTurn(), SnapshotCodec::toDomain),
                stored.getWaiting().stream().map(ValueCodec::toDomain).toList(),
                stored.getHandled(),
                stored.getTouchedAt(),
                stored.getAnswered(),
                stored.getWithHuman());
    }

    static List<AskedFactor> asked(Lead lead) {
        return lead.asked().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new AskedFactor(ValueCodec.toAvro(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Lead lead(SessionSnapshot stored) {
        Map<Factor, Integer> asked = new EnumMap<>(Factor.class);
        stored.getAsked()
                .forEach(factor ->
                        asked.put(Factor.valueOf(factor.getFactor().name()), factor.getTimes()));
        return new Lead(
                stored.getFacts().stream().map(ValueCodec::toDomain).toList(),
                asked,
                ValueCodec.toDomain(stored.getOpenFactor()),
                stored.getLeadScore(),
                Lead.Qualification.valueOf(stored.getQualification().toUpperCase(Locale.ROOT)));
    }

    /** Inside the store a line keeps our own name of its speaker. */
    private static HistoryLine line(Line line) {
        return new HistoryLine(line.speaker(), line.text(), line.at());
    }

    private static Line line(HistoryLine line) {
        return new Line(line.getSpeaker(), line.getText(), line.getAt());
    }

    private static Map<String, Long> held(Map<Owner, Duration> held) {
        return held.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                entry -> entry.getKey().name(),
                                entry -> entry.getValue().toMillis()));
    }

    private static Map<Owner, Duration> heldToDomain(Map<String, Long> held) {
        return held.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                entry -> Owner.valueOf(entry.getKey()),
                                entry -> Duration.ofMillis(entry.getValue())));
    }

    private static TurnInFlight toAvro(Turn turn) {
        return TurnInFlight.newBuilder()
                .setTurnId(turn.id())
                .setEpoch(turn.epoch())
                .setAgent(ValueCodec.toAvro(turn.agent()))
                .setMessages(turn.messages().stream().map(ValueCodec::toAvro).toList())
                .setAskedAt(turn.askedAt())
                .setDeadlineAt(turn.deadlineAt())
                .setSuperseded(turn.superseded())
                .setCommitted(turn.committed())
                .setOpening(turn.opening())
                .setIntent(ValueCodec.toAvro(turn.intent().intent()))
                .setConfidence(turn.intent().confidence())
                .setRerouted(turn.rerouted())
                .build();
    }

    private static Turn toDomain(TurnInFlight turn) {
        return new Turn(
                turn.getTurnId(),
                turn.getEpoch(),
                ValueCodec.toDomain(turn.getAgent()),
                turn.getMessages().stream().map(ValueCodec::toDomain).toList(),
                turn.getAskedAt(),
                turn.getDeadlineAt(),
                turn.getSuperseded(),
                turn.getCommitted(),
                turn.getOpening(),
                new IntentGuess(ValueCodec.toDomain(turn.getIntent()), turn.getConfidence()),
                turn.getRerouted());
    }
}
