package io.sigmagent.orchestrator.domain;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes of owner: what the next one gets, and what the customer reads. */
final class Ownership {

    private static final int LAST_LINES = 10;

    private final SystemTexts texts;

    Ownership(SystemTexts texts) {
        this.texts = texts;
    }

    /** Gives the session to somebody else, with a packet, and says so. */
    void handOver(Draft draft, Owner to, String reason, List<String> promised) {
        Owner from = draft.owner();
        Packet packet = packet(draft, reason, promised);
        draft.own(to);
        draft.packet = packet;
        draft.phase = to == Owner.HUMAN ? Phase.WAITING_FOR_HUMAN : Phase.ANSWERING;
        draft.withHuman |= to == Owner.HUMAN;
        draft.add(
                new Effect.HandedOff(from, to, draft.epoch(), packet, lastLines(draft.history())));
        draft.add(
                new Effect.HandoffAnnounced(
                        draft.nextSeq(), from, to, texts.handoff(draft.language, to)));
        draft.measure(new Effect.Measure.HandoffCounted(from, to, reason));
    }

    /** A person takes the session, in silence: what they write speaks for itself. */
    void takeOver(Draft draft, String operatorId) {
        draft.waiting = List.of();
        if (draft.owner() != Owner.HUMAN) {
            Owner from = draft.owner();
            Packet packet = packet(draft, "operator", List.of());
            draft.own(Owner.HUMAN);
            draft.packet = packet;
            draft.add(
                    new Effect.HandedOff(
                            from, Owner.HUMAN, draft.epoch(), packet, lastLines(draft.history())));
            draft.measure(new Effect.Measure.HandoffCounted(from, Owner.HUMAN, "operator"));
            draft.measure(
                    new Effect.Measure.Audited(
                            "operator:" + operatorId, "take_over", draft.sessionId()));
        } else {
            draft.raiseEpoch();
        }
        draft.phase = Phase.WITH_HUMAN;
        draft.withHuman = true;
    }

    /** Ends the conversation. */
    void complete(Draft draft, String reason) {
        if (draft.phase == Phase.COMPLETE) {
            return;
        }
        draft.own(Owner.NOBODY);
        draft.waiting = List.of();
        draft.phase = Phase.COMPLETE;
        draft.add(new Effect.Completed(draft.nextSeq(), reason, texts.completed(draft.language)));
        draft.measure(new Effect.Measure.ConversationClosed(reason, draft.withHuman));
    }

    private static Packet packet(Draft draft, String reason, List<String> promised) {
        return new Packet(
                reason,
                summary(draft),
                draft.lead.facts(),
                promised,
                draft.language,
                openQuestion(draft.history()));
    }

    private static String summary(Draft draft) {
        String said =
                draft.history().stream()
                        .filter(line -> line.speaker().equals(Line.CUSTOMER))
                        .map(Line::text)
                        .collect(Collectors.joining(" / "));
        return said.length() <= 500 ? said : said.substring(said.length() - 500);
    }

    private static @Nullable String openQuestion(List<Line> history) {
        return history.stream()
                .filter(line -> line.speaker().equals(Line.CUSTOMER))
                .reduce((_, later) -> later)
                .map(Line::text)
                .orElse(null);
    }

    private static List<Line> lastLines(List<Line> history) {
        return history.subList(Math.max(0, history.size() - LAST_LINES), history.size());
    }
}
