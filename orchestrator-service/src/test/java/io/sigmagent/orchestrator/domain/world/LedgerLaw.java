package io.sigmagent.orchestrator.domain.world;

import static io.sigmagent.orchestrator.domain.world.Law.require;

import io.sigmagent.orchestrator.domain.Effect;
import io.sigmagent.orchestrator.domain.LedgerLine;
import io.sigmagent.orchestrator.domain.Owner;
import io.sigmagent.orchestrator.domain.SessionEvent;
import io.sigmagent.orchestrator.domain.Turn;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What was written stays known: it is said, or given to the next turn, or to a person. */
final class LedgerLaw implements Law {

    private final Map<String, Set<LedgerLine>> known = new HashMap<>();
    private final Set<LedgerLine> told = new HashSet<>();

    @Override
    public void watch(Step step) {
        requireCommittedStays(step);
        List<LedgerLine> dropped = dropped(step);
        Set<LedgerLine> untold = new HashSet<>(step.before().unspoken());
        untold.addAll(dropped);
        step.answers().stream()
                .map(said -> known.getOrDefault(said.turnId(), Set.of()))
                .forEach(untold::removeAll);
        for (Effect.HandedOff moved : step.all(Effect.HandedOff.class)) {
            List<LedgerLine> given = moved.session().unspoken();
            require(given.containsAll(dropped), "who goes on gets what was written", moved);
            told.addAll(moved.to() == Owner.HUMAN ? given : List.of());
        }
        untold.removeAll(told);
        List<LedgerLine> kept = step.after().unspoken();
        require(kept.containsAll(untold), "what was written stays known", untold, kept);
        for (Effect.AgentAsked asked : step.all(Effect.AgentAsked.class)) {
            known.put(asked.turn().id(), Set.copyOf(asked.session().unspoken()));
        }
    }

    /** What an answer brings that is not said. */
    private static List<LedgerLine> dropped(Step step) {
        return step.event() instanceof SessionEvent.TurnAnswered answer && step.answers().isEmpty()
                ? answer.ledger()
                : List.of();
    }

    private static void requireCommittedStays(Step step) {
        Turn before = step.before().turn();
        if (before != null
                && before.committed()
                && step.event() instanceof SessionEvent.CustomerWrote
                && step.after().owner() != Owner.HUMAN) {
            Turn after = step.after().turn();
            require(Objects.equals(before, after), "no message replaces a turn that wrote", after);
        }
    }
}
