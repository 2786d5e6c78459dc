package io.sigmagent.success.application;

import io.sigmagent.agent.knowledge.Guide;
import io.sigmagent.agent.knowledge.Guide.Step;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.success.application.Notes.Question;
import io.sigmagent.success.domain.Mood;

/** Walks through a guide, one step a turn, and only in the guide's own words. */
final class GuideWalk {

    private final Guide guide;
    private final Toolbox toolbox;
    private final Speech speech;

    GuideWalk(Guide guide, Toolbox toolbox, Speech speech) {
        this.guide = guide;
        this.toolbox = toolbox;
        this.speech = speech;
    }

    /** The first step. */
    Answer begin(String lead) {
        String intro = voice().say("guide.intro", guide.title(), guide.intro(), count());
        return tell(lead + intro, 1).doing("started:guide." + guide.category(), "next:step_1");
    }

    /** What follows the customer's reply to a step. */
    Answer go(Mood mood, Notes notes) {
        return switch (mood) {
            case YES -> notes.step() < guide.steps().size() ? on(notes.step() + 1) : end();
            case NO -> help(notes);
            case BACK -> on(Math.max(1, notes.step() - 1));
            case AGAIN, OTHER -> on(notes.step());
            case STOP ->
                    speech.say(voice().say("guide.stopped"), Notes.asksOnly(null))
                            .doing("stopped:guide." + guide.category());
        };
    }

    private Answer on(int number) {
        return tell(voice().say("guide.lead"), number).doing("next:step_" + number);
    }

    private Answer tell(String lead, int number) {
        Step step = guide.steps().get(number - 1);
        keep(step.title());
        String told =
                voice().say(
                                "guide.step",
                                Integer.toString(number),
                                count(),
                                step.title(),
                                step.text());
        String text = String.join("\n", lead, told, voice().say("guide.worked"));
        return speech.say(text.strip(), Notes.at(guide.category(), number));
    }

    /** The step's hint once; if that does not help, a person. */
    private Answer help(Notes notes) {
        Step step = guide.steps().get(notes.step() - 1);
        if (step.trouble() == null || notes.asked(Question.HINT_HELPED)) {
            return speech.offerPerson("guide.no_more_help", notes);
        }
        keep(step.title());
        String text = voice().say("guide.hint", step.trouble());
        return speech.say(text, notes.asking(Question.HINT_HELPED))
                .doing("gave:hint", "next:step_" + notes.step());
    }

    private Answer end() {
        return speech.askSatisfaction(voice().say("guide.finished"), "reached:onboarding_complete");
    }

    private void keep(String step) {
        toolbox.ledger()
                .record(
                        new LedgerEntry(
                                "guide", guide.category(), Kind.GUIDE, step, toolbox.now(), false));
    }

    private String count() {
        return Integer.toString(guide.steps().size());
    }

    private Voice voice() {
        return speech.voice();
    }
}
