package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Contact;
import io.sigmagent.orchestrator.domain.Factor;
import io.sigmagent.orchestrator.domain.Lead;
import io.sigmagent.orchestrator.domain.Line;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.Phase;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.Tenure;
import io.sigmagent.schemas.AskedFactor;
import io.sigmagent.schemas.HistoryLine;
import io.sigmagent.schemas.SessionSnapshot;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A session as it stands in the state store. */
final class SnapshotCodec {

    private SnapshotCodec() {}

    static SessionSnapshot toAvro(Session session) {
        var snapshot = lead(owner(SessionSnapshot.newBuilder(), session), session.lead());
        return WorkCodec.write(snapshot, session)
                .setSessionId(session.id())
                .setConversation(session.conversation())
                .setLastSeq(session.lastSeq())
                .setClaimed(session.contact().claimed())
                .setApiKeyName(session.contact().apiKeyName())
                .setChannel(session.contact().channel())
                .setLanguage(session.contact().language())
                .setCustomer(ValueCodec.toAvro(session.contact().customer()))
                .setMetadata(session.contact().metadata())
                .setHistory(session.history().stream().map(SnapshotCodec::line).toList())
                .setShown(session.shown().stream().map(ValueCodec::toAvro).toList())
                .setMemory(session.memory())
                .setPacket(ValueCodec.mapped(session.packet(), ValueCodec::toAvro))
                .setHandled(session.handled())
                .setTouchedAt(session.touchedAt())
                .setQuietSince(session.quietSince())
                .setAnswered(session.answered())
                .setWithHuman(session.withHuman())
                .build();
    }

    private static SessionSnapshot.Builder owner(
            SessionSnapshot.Builder snapshot, Session session) {
        Tenure tenure = session.tenure();
        return snapshot.setOwner(ValueCodec.toAvro(tenure.owner()))
                .setOwnerSince(tenure.since())
                .setFormerOwners(tenure.former().stream().map(ValueCodec::toAvro).toList())
                .setHeldMillis(held(tenure.held()))
                .setPhase(io.sigmagent.schemas.Phase.valueOf(session.phase().name()))
                .setEpoch(tenure.epoch());
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
                tenure(stored),
                Phase.valueOf(stored.getPhase().name()),
                stored.getLastSeq(),
                contact(stored),
                stored.getHistory().stream().map(SnapshotCodec::line).toList(),
                lead(stored),
                stored.getShown().stream().map(ValueCodec::toDomain).toList(),
                stored.getMemory(),
                ValueCodec.mapped(stored.getPacket(), ValueCodec::toDomain),
                WorkCodec.slot(stored),
                WorkCodec.turn(stored),
                stored.getWaiting().stream().map(TalkCodec::toDomain).toList(),
                WorkCodec.burst(stored),
                WorkCodec.due(stored),
                WorkCodec.people(stored),
                stored.getUnspoken().stream().map(TalkCodec::toDomain).toList(),
                stored.getNotes(),
                stored.getHandled(),
                stored.getTouchedAt(),
                Objects.requireNonNullElse(stored.getQuietSince(), stored.getTouchedAt()),
                stored.getAnswered(),
                stored.getWithHuman());
    }

    private static Contact contact(SessionSnapshot stored) {
        return new Contact(
                stored.getClaimed(),
                stored.getApiKeyName(),
                stored.getChannel(),
                stored.getLanguage(),
                ValueCodec.toDomain(stored.getCustomer()),
                stored.getMetadata());
    }

    private static Tenure tenure(SessionSnapshot stored) {
        return new Tenure(
                ValueCodec.toDomain(stored.getOwner()),
                stored.getOwnerSince(),
                stored.getFormerOwners().stream().map(ValueCodec::toDomain).toList(),
                heldToDomain(stored.getHeldMillis()),
                stored.getEpoch());
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
}
