package io.sigmagent.orchestrator.domain.world;

import static io.sigmagent.orchestrator.domain.world.Law.require;

import io.sigmagent.orchestrator.domain.Command;
import io.sigmagent.orchestrator.domain.Effect;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.People;
import io.sigmagent.orchestrator.domain.Session;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.orchestrator.domain.Turn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Who may speak: no agent after a person, until the person gives back; each turn once. */
final class SpeechLaw implements Law {

    private final Map<String, Turn> asked = new HashMap<>();
    private final Set<String> spoken = new HashSet<>();
    private boolean withPerson;
    private boolean openingSaid = true;

    @Override
    public void watch(Step step) {
        boolean silenced = withPerson || step.before().owner() == Owner.HUMAN;
        for (Effect.Replied said : step.all(Effect.Replied.class)) {
            require(!silenced || !said.speaker().answersInTurns(), "no agent after a person", said);
        }
        for (Effect.Replied said : step.answers()) {
            Turn turn = asked.get(said.turnId());
            if (turn == null) {
                throw new AssertionError("broken law: only who was asked speaks " + said);
            }
            require(turn.epoch() == step.before().epoch(), "no agent speaks of an old epoch", said);
            require(!isHeld(step), "no agent speaks while a person types", said);
            require(spoken.add(turn.id()), "a turn is answered once", said);
            require(!turn.opening() || !openingSaid, "one opening turn after a handoff", said);
            openingSaid |= turn.opening();
        }
        requireHold(step);
        follow(step);
        for (Effect.AgentAsked turn : step.all(Effect.AgentAsked.class)) {
            require(!withPerson, "no agent is asked while a person has the session", turn);
            require(
                    asked.put(turn.turn().id(), turn.turn()) == null,
                    "a turn has its own id",
                    turn);
        }
    }

    /** Who has the session after the step, as the world can see. */
    private void follow(Step step) {
        for (Effect.HandedOff moved : step.all(Effect.HandedOff.class)) {
            withPerson = moved.to() == Owner.HUMAN;
            openingSaid = step.answers().isEmpty() && !isPaid(step.event());
        }
        if (!step.all(Effect.Completed.class).isEmpty()) {
            withPerson = false;
        } else if (isWordOfPerson(step)) {
            withPerson = true;
            asked.clear();
        }
    }

    private static boolean isPaid(SessionEvent event) {
        return event instanceof SessionEvent.Commanded(var _, var _, Command.OrderMoved _);
    }

    /** Whoever begins to type silences the agents, unless a customer waited for it before. */
    private static void requireHold(Step step) {
        Session before = step.before();
        boolean calm =
                before.owner().answersInTurns()
                        && before.turn() == null
                        && before.waiting().isEmpty()
                        && !before.due().opening();
        if (calm
                && step.event() instanceof SessionEvent.OperatorTyped(var _, var _, boolean on)
                && on) {
            People.Hold hold = step.after().people().hold();
            require(hold != null && hold.until().isAfter(step.now()), "typing silences", hold);
        }
    }

    private static boolean isHeld(Step step) {
        People.Hold hold = step.before().people().hold();
        return hold != null && step.now().isBefore(hold.until());
    }

    private static boolean isWordOfPerson(Step step) {
        return step.all(Effect.Replied.class).stream()
                .anyMatch(said -> said.speaker() == Owner.HUMAN);
    }
}
