package io.sigmagent.success.application;

import io.sigmagent.agent.knowledge.Guide;
import io.sigmagent.agent.knowledge.Guide.Step;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.success.application.Notes.Question;
import io.sigmagent.success.application.Phrasebooks.Reading;
import io.sigmagent.success.domain.Milestone;
import io.sigmagent.success.domain.Mood;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One turn: what was said and noted, and the answers that several parts give.
 *
 * @param turn the turn
 * @param voice the texts
 * @param reading what the customer's words mean
 * @param toolbox what may be used
 * @param coolDown how long a customer is not asked again how it was
 */
record Speech(Turn turn, Voice voice, Reading reading, Toolbox toolbox, Duration coolDown) {

    private static final String ANY_PRODUCT = "any";

    Notes notes() {
        return Notes.of(turn);
    }

    Mood mood() {
        return reading.mood(turn.text());
    }

    Answer say(String text, Notes notes) {
        return say(text, notes, Lasting.of(turn));
    }

    private Answer say(String text, Notes notes, Lasting lasting) {
        Map<String, String> kept = new TreeMap<>(lasting.notes());
        kept.putAll(notes.kept());
        return Answer.to(turn, text).in(voice.language()).remembering(kept);
    }

    /** Says it and offers a person. */
    Answer offerPerson(String key, Notes notes) {
        return say(voice.say(key), notes.asking(Question.PERSON)).doing("next:human");
    }

    /** Says it and brings a person. */
    Answer bringPerson(String key) {
        return say(voice.say(key), notes().left())
                .doing("escalated:human")
                .concluding(new Outcome.Escalate());
    }

    /**
     * Asks how it was; of a customer who was asked lately, whether all is well, which is no rating.
     */
    Answer askSatisfaction(String text, @Nullable String topic) {
        return ask(text, "satisfaction.ask", new Notes(null, 0, Question.SATISFIED, topic));
    }

    /** Asks a customer who is happy for a number. */
    Answer askRating(String text) {
        return ask(text, "satisfaction.rate", notes().left().asking(Question.SATISFIED));
    }

    private Answer ask(String text, String question, Notes open) {
        Lasting lasting = Lasting.of(turn);
        return lasting.allowsRating(toolbox.now())
                ? say(
                                text + " " + voice.say(question),
                                open,
                                lasting.asked(toolbox.now(), coolDown))
                        .doing("asked:satisfaction")
                : say(text + " " + voice.say("satisfaction.well"), open);
    }

    /** The answer, which first of all reaches a milestone, once for a product's category. */
    Answer reaching(Milestone milestone, @Nullable String category, Answer answer) {
        String product = category == null ? ANY_PRODUCT : category;
        Lasting lasting = new Lasting(answer.memory());
        if (lasting.has(milestone, product)) {
            return answer;
        }
        Answer first =
                Answer.to(turn, answer.text())
                        .in(answer.language())
                        .concluding(answer.outcome())
                        .doing("reached:" + milestone.wireName())
                        .doing(answer.actions().toArray(String[]::new));
        return first.remembering(lasting.reaching(milestone, product).notes());
    }

    /** What is told of that step is the guide's own. */
    void keep(Guide guide, Step step) {
        toolbox.ledger()
                .record(
                        new LedgerEntry(
                                "guide",
                                guide.category(),
                                Kind.GUIDE,
                                step.title(),
                                toolbox.now(),
                                false));
    }
}
