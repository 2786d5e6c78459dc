package io.sigmagent.success.application;

import io.sigmagent.agent.turn.Turn;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What customer success noted of the conversation.
 *
 * @param guide category of the guide that is being followed; null = none
 * @param step number of the step that was told last, from 1; 0 = none
 * @param question what the last answer asked; null = nothing that needs noting
 */
record Notes(@Nullable String guide, int step, @Nullable Question question) {

    private static final String GUIDE = "guide";
    private static final String STEP = "step";
    private static final String QUESTION = "question";

    /** What the customer was asked. */
    enum Question {
        /** Whether the step worked. */
        STEP_WORKED,
        /** Whether the hint for the step helped. */
        HINT_HELPED,
        /** Whether they are satisfied. */
        SATISFIED,
        /** Whether a person should help. */
        PERSON,
        /** What went wrong. */
        WHAT_HAPPENED
    }

    static Notes of(Turn turn) {
        return new Notes(
                turn.noted(GUIDE).orElse(null),
                turn.noted(STEP).map(Integer::valueOf).orElse(0),
                turn.noted(QUESTION).map(Question::valueOf).orElse(null));
    }

    /** As the session keeps them. */
    Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        if (guide != null) {
            kept.put(GUIDE, guide);
            kept.put(STEP, Integer.toString(step));
        }
        if (question != null) {
            kept.put(QUESTION, question.name());
        }
        return kept;
    }

    /** The same place in the guide with another question open. */
    Notes asking(@Nullable Question what) {
        return new Notes(guide, step, what);
    }

    /** At that step of that guide. */
    static Notes at(String guide, int step) {
        return new Notes(guide, step, Question.STEP_WORKED);
    }

    /** No guide is followed any more. */
    static Notes asksOnly(@Nullable Question what) {
        return new Notes(null, 0, what);
    }

    boolean asked(Question what) {
        return question == what;
    }
}
