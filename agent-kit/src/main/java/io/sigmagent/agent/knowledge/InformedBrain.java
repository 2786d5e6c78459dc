package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.util.Optional;

/**
 * A brain that leaves questions about the shop's terms to the shop's pages.
 *
 * @param brain answers all else
 * @param terms answers those
 */
public record InformedBrain(Brain brain, TermsTalk terms) implements Brain {

    @Override
    public Answer answer(Turn turn, Toolbox toolbox) {
        return terms.answer(turn, toolbox).orElseGet(() -> brain.answer(turn, toolbox));
    }

    @Override
    public Optional<Answer> repair(Turn turn, Toolbox toolbox, Answer draft, String claim) {
        return brain.repair(turn, toolbox, draft, claim);
    }

    @Override
    public Optional<Brain> standIn() {
        return brain.standIn();
    }

    @Override
    public String name() {
        return brain.name();
    }
}
