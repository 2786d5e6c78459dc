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
 * @param topic category that was spoken of last; null = none
 */
record Notes(
        @Nullable String guide, int step, @Nullable Question question, @Nullable String topic) {

    private static final String GUIDE = "guide";
    private static final String STEP = "step";
    private static final String QUESTION = "question";
    private static final String TOPIC = "topic";

    /** What the customer was asked. */
    enum Question {
        /** Whether the step worked. */
        STEP_WORKED,
        /** Whether the hint for the step helped. */
        HINT_HELPED,
        /** Whether the remedy for a complaint helped. */
        REMEDY_HELPED,
        /** Whether they tried the tip. */
        TIP_TRIED,
        /** Whether they are satisfied. */
        SATISFIED,
        /** Whether a person should help. */
        PERSON,
        /** What went wrong. */
        WHAT_HAPPENED,
        /** Why they want to leave. */
        WHY_LEAVE,
        /** What would have been better. */
        WHAT_BETTER,
        /** Whether there is anything else to do. */
        ANYTHING_ELSE
    }

    static Notes of(Turn turn) {
        String guide = turn.noted(GUIDE).orElse(null);
        return new Notes(
                guide,
                turn.noted(STEP).map(Integer::valueOf).orElse(0),
                turn.noted(QUESTION).map(Question::valueOf).orElse(null),
                turn.noted(TOPIC).orElse(guide));
    }

    /** As the session keeps them. */
    Map<String, String> kept() {
        Map<String, String> kept = new TreeMap<>();
        if (guide != null) {
            kept.put(GUIDE, guide);
            kept.put(STEP, Integer.toString(step));
        }
        if (topic != null) {
            kept.put(TOPIC, topic);
        }
        if (question != null) {
            kept.put(QUESTION, question.name());
        }
        return kept;
    }

    /** The same place in the guide with another question open. */
    Notes asking(@Nullable Question what) {
        return new Notes(guide, step, what, topic);
    }

    /** At that step of that guide. */
    Notes at(String category, int number) {
        return new Notes(category, number, Question.STEP_WORKED, category);
    }

    /** No guide is followed any more. */
    Notes left() {
        return new Notes(null, 0, null, topic);
    }

    /** No guide is followed; that category is spoken of. */
    Notes about(String category) {
        return new Notes(null, 0, null, category);
    }

    boolean asked(Question what) {
        return question == what;
    }
}
