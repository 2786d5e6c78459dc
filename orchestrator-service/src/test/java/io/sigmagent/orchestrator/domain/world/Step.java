package io.sigmagent.orchestrator.domain.world;

import io.sigmagent.orchestrator.domain.Decision;
import io.sigmagent.orchestrator.domain.Effect;
import io.sigmagent.orchestrator.domain.Message;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.orchestrator.domain.Turn;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** One decision about a session. */
record Step(Session before, SessionEvent event, Decision decision, Instant now) {

    Session after() {
        return decision.after();
    }

    <T extends Effect> List<T> all(Class<T> kind) {
        return decision.effects().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Agents' answers to turns. */
    List<Effect.Replied> answers() {
        return all(Effect.Replied.class).stream().filter(said -> said.turnId() != null).toList();
    }

    /** Short enough to read a history of them. */
    @Override
    public String toString() {
        return "%s %s %s%n    %s%n    %s"
                .formatted(
                        now.toString().substring(8),
                        before.id(),
                        brief(event),
                        decision.effects().stream()
                                .map(Step::brief)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", ")),
                        brief(after()));
    }

    private static String brief(SessionEvent event) {
        return switch (event) {
            case SessionEvent.CustomerWrote wrote ->
                    wrote.eventId() + " wants " + wrote.intent().intent();
            case SessionEvent.TurnAnswered answer ->
                    "answer to " + name(answer.turnId()) + ": " + answer.outcome();
            default -> event.toString();
        };
    }

    private static String brief(Effect effect) {
        return switch (effect) {
            case Effect.AgentAsked(var _, Turn turn) -> "asks " + turn.agent() + " " + brief(turn);
            case Effect.HandedOff moved ->
                    moved.from() + " -> " + moved.to() + " " + moved.packet().reason();
            case Effect.MessageStored stored -> "stores as " + stored.seq();
            case Effect.Replied said ->
                    said.speaker() + " says " + said.text() + " to " + said.answers();
            case Effect.Measured(Effect.Measure.ReplyDropped dropped) -> dropped.toString();
            case Effect.Measured _, Effect.Composing _ -> "";
            default -> effect.toString();
        };
    }

    private static String brief(Session session) {
        Turn turn = session.turn();
        return "= %s %s epoch %d, %s, turn %s, waiting %s, %s, %s, unspoken %d"
                .formatted(
                        session.owner(),
                        session.phase(),
                        session.epoch(),
                        session.slot(),
                        turn == null ? "none" : brief(turn),
                        session.waiting().stream().map(Message::id).toList(),
                        session.due(),
                        session.people(),
                        session.unspoken().size());
    }

    private static String brief(Turn turn) {
        return name(turn.id())
                + turn.messages().stream().map(Message::id).toList()
                + (turn.committed() ? " committed" : "")
                + (turn.opening() ? " opening" : "");
    }

    private static String name(String id) {
        return id.substring(0, Math.min(4, id.length()));
    }
}
