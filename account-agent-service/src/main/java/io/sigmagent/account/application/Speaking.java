package io.sigmagent.account.application;

import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Turn;

/**
 * How the account manager answers in one turn.
 *
 * @param turn the turn
 * @param voice its voice
 * @param notes what it noted
 */
record Speaking(Turn turn, Voice voice, Notes notes) {

    Speaking(Turn turn, Voice voice) {
        this(turn, voice, Notes.of(turn));
    }

    /** An answer with that text; what was asked for before is settled. */
    Answer text(String words) {
        return Answer.to(turn, words).in(voice.language()).remembering(notes.settled().kept());
    }

    Answer say(String key, Object... values) {
        return text(voice.say(key, values));
    }

    /** It ends with the question whether a person is wanted. */
    Answer offeringPerson(String words) {
        return text(words).doing("next:human").remembering(notes.settled().offeringPerson().kept());
    }

    /** A person takes over. */
    Answer toPerson(String words) {
        return text(words).doing("escalated:human").concluding(new Outcome.Escalate());
    }
}
