package io.sigmagent.agent.turn;

import java.util.Optional;

/** Finds the answer to a turn; runs on the turn's own virtual thread and may wait for its tools. */
@FunctionalInterface
public interface Brain {

    /** The answer to this turn. */
    Answer answer(Turn turn, Toolbox toolbox);

    /**
     * A better answer in place of one that claims what nothing proves; empty = it knows none. It is
     * asked once.
     *
     * @param draft what it answered
     * @param claim kind and words of the unproven claim, for instance "price: It costs $1.00."
     */
    default Optional<Answer> repair(Turn turn, Toolbox toolbox, Answer draft, String claim) {
        return Optional.empty();
    }

    /** Who answers where this one fails or its answer may not pass; empty = nobody. */
    default Optional<Brain> standIn() {
        return Optional.empty();
    }

    /** "rules" or "model". */
    default String name() {
        return "rules";
    }
}
