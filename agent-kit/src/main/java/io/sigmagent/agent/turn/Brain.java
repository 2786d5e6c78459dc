package io.sigmagent.agent.turn;

/** Finds the answer to a turn; runs on the turn's own virtual thread and may wait for its tools. */
@FunctionalInterface
public interface Brain {

    /** The answer to this turn. */
    Answer answer(Turn turn, Toolbox toolbox);

    /** "rules" or "model". */
    default String name() {
        return "rules";
    }
}
