package io.sigmagent.orchestrator.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes of owner: what the next one gets, and what the customer reads. */
final class Ownership {

    private static final int SUMMARY = 500;

    private final SystemTexts texts;

    Ownership(SystemTexts texts) {
        this.texts = texts;
    }

    /** Gives the session to somebody else, with a packet, and says so. */
    void handOver(Draft draft, Owner to, String reason, List<String> promised) {
        Owner from = draft.owner();
        move(draft, to, packet(draft, reason, promised));
        draft.phase = to == Owner.HUMAN ? Phase.WAITING_FOR_HUMAN : Phase.ANSWERING;
        draft.add(
                new Effect.HandoffAnnounced(
                        draft.nextSeq(), from, to, texts.handoff(draft.contact.language(), to)));
        made(draft, from);
    }

    /** A person takes the session, in silence: what they write speaks for itself. */
    void takeOver(Draft draft, People.Operator operator) {
        Owner from = draft.owner();
        if (from == Owner.HUMAN) {
            draft.raiseEpoch();
        } else {
            move(draft, Owner.HUMAN, packet(draft, "operator", List.of()));
        }
        draft.people = draft.people.at(operator);
        draft.phase = Phase.WITH_HUMAN;
        if (from != Owner.HUMAN) {
            made(draft, from);
        }
    }

    /** A person's words silence the agents at once, and answer what waits. */
    void speak(Draft draft, People.Operator operator, String text) {
        takeOver(draft, operator);
        draft.waiting = List.of();
        draft.burst = null;
        People.Operator speaker = draft.people.operator();
        Speech.by(draft, Owner.HUMAN, speaker == null ? null : speaker.name(), text);
    }

    /** The person gives back, or is gone: an agent goes on, and knows what was promised. */
    void giveBack(Draft draft, Owner to, String reason, List<String> promised) {
        People.Operator operator = draft.people.operator();
        String by = operator == null || operator.name() == null ? "" : operator.name() + ": ";
        Stream<String> heard =
                draft.history().stream()
                        .filter(line -> line.speaker().equals(Owner.HUMAN.name()))
                        .filter(line -> !line.at().isBefore(draft.tenure().since()))
                        .flatMap(line -> Promises.in(line.text()).stream());
        List<String> all =
                Stream.concat(promised.stream(), heard)
                        .distinct()
                        .map(promise -> by + promise)
                        .toList();
        handOver(draft, to, reason, all);
    }

    /** Ends the conversation. */
    void complete(Draft draft, String reason) {
        if (draft.phase == Phase.COMPLETE) {
            return;
        }
        draft.own(Owner.NOBODY);
        draft.waiting = List.of();
        draft.burst = null;
        draft.due = Due.NOTHING;
        draft.people = People.NONE;
        draft.phase = Phase.COMPLETE;
        draft.add(
                new Effect.Completed(
                        draft.nextSeq(), reason, texts.completed(draft.contact.language())));
        draft.measure(new Effect.Measure.ConversationClosed(reason, draft.withHuman));
    }

    private static void move(Draft draft, Owner to, Packet packet) {
        draft.own(to);
        draft.packet = packet;
        draft.people = People.NONE;
        draft.withHuman |= to == Owner.HUMAN;
    }

    private static void made(Draft draft, Owner from) {
        Packet packet = draft.packet;
        if (packet != null) {
            draft.add(new Effect.HandedOff(from, draft.owner(), packet, draft.session()));
            draft.measure(
                    new Effect.Measure.HandoffCounted(from, draft.owner(), packet.reason(), false));
        }
    }

    private static Packet packet(Draft draft, String reason, List<String> promised) {
        return new Packet(
                reason,
                summary(draft),
                draft.lead.facts(),
                promised,
                draft.contact.language(),
                openQuestion(draft.history()));
    }

    private static String summary(Draft draft) {
        String said =
                draft.history().stream()
                        .filter(line -> line.speaker().equals(Line.CUSTOMER))
                        .map(Line::text)
                        .collect(Collectors.joining(" / "));
        return said.length() <= SUMMARY ? said : said.substring(said.length() - SUMMARY);
    }

    private static @Nullable String openQuestion(List<Line> history) {
        return history.stream()
                .filter(line -> line.speaker().equals(Line.CUSTOMER))
                .reduce((_, later) -> later)
                .map(Line::text)
                .orElse(null);
    }
}
