package io.sigmagent.success.application;

import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.success.domain.Milestone;
import io.sigmagent.success.domain.Phrasebook.Sense;
import java.util.Optional;
import java.util.OptionalInt;

/** Takes the answer to how it was: yes or no in words, or a number from 1 to 5. */
final class Satisfaction {

    private static final int SATISFIED = 4;

    private final Speech speech;

    Satisfaction(Speech speech) {
        this.speech = speech;
    }

    /** Empty = something else was said. */
    Optional<Answer> take() {
        OptionalInt rating = speech.reading().rating(speech.turn().text());
        if (rating.isPresent()) {
            Answer answer = rating.getAsInt() >= SATISFIED ? satisfied() : dissatisfied();
            return Optional.of(answer.doing("rated:" + rating.getAsInt()));
        }
        return switch (speech.mood()) {
            case YES -> Optional.of(satisfied());
            case NO -> Optional.of(dissatisfied());
            case OTHER -> thanked() ? Optional.of(satisfied()) : Optional.empty();
            case NEXT, BACK, AGAIN, STOP -> Optional.empty();
        };
    }

    private boolean thanked() {
        return speech.reading().hears(Sense.THANKS, speech.turn().text())
                && !speech.turn().text().contains("?");
    }

    private Answer satisfied() {
        Answer answer =
                speech.say(speech.voice().say("satisfaction.yes"), speech.notes().left())
                        .concluding(new Outcome.Satisfied());
        return speech.notes().topic() == null
                ? answer
                : speech.reaching(Milestone.FIRST_VALUE_ACHIEVED, speech.notes().topic(), answer);
    }

    private Answer dissatisfied() {
        return speech.say(speech.voice().say("satisfaction.no"), speech.notes().left())
                .concluding(new Outcome.Dissatisfied());
    }
}
