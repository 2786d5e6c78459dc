package io.sigmagent.success.application;

import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.success.application.Notes.Question;

/**
 * Answers that several parts give.
 *
 * @param turn the turn
 * @param voice the texts
 */
record Speech(Turn turn, Voice voice) {

    Answer say(String text, Notes notes) {
        return Answer.to(turn, text).in(voice.language()).remembering(notes.kept());
    }

    /** Says it and offers a person. */
    Answer offerPerson(String key, Notes notes) {
        return say(voice.say(key), notes.asking(Question.PERSON)).doing("next:human");
    }

    /** Says it and brings a person. */
    Answer bringPerson(String key, Notes notes) {
        return say(voice.say(key), notes)
                .doing("escalated:human")
                .concluding(new Outcome.Escalate());
    }

    Answer askSatisfaction(String text, String... done) {
        return say(text + " " + voice.say("satisfaction.ask"), Notes.asksOnly(Question.SATISFIED))
                .doing(done)
                .doing("asked:satisfaction");
    }
}
