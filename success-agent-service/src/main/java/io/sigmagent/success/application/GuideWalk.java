package io.sigmagent.success.application;

import io.sigmagent.agent.knowledge.Guide;
import io.sigmagent.agent.knowledge.Guide.Step;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.success.application.Notes.Question;
import io.sigmagent.success.domain.Milestone;
import io.sigmagent.success.domain.Mood;

/** Walks through a guide, one step a turn, and only in the guide's own words. */
final class GuideWalk {

    private final Guide guide;
    private final Speech speech;

    GuideWalk(Guide guide, Speech speech) {
        this.guide = guide;
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
            case YES, NEXT -> notes.step() < guide.steps().size() ? on(notes.step() + 1) : end();
            case NO -> help(notes);
            case BACK ->
                    notes.step() > 1
                            ? again("guide.back", notes.step() - 1)
                            : again("guide.first", 1);
            case AGAIN -> again("guide.again", notes.step());
            case OTHER -> aside(notes);
            case STOP ->
                    speech.say(voice().say("guide.stopped"), notes.about(guide.category()))
                            .doing("stopped:guide." + guide.category());
        };
    }

    private Answer on(int number) {
        String lead = number == guide.steps().size() ? "guide.last" : "guide.lead";
        return again(lead, number);
    }

    private Answer again(String lead, int number) {
        return tell(voice().say(lead), number).doing("next:step_" + number);
    }

    private Answer tell(String lead, int number) {
        Step step = guide.steps().get(number - 1);
        speech.keep(guide, step);
        String told =
                voice().say(
                                "guide.step",
                                Integer.toString(number),
                                count(),
                                step.title(),
                                step.text());
        String text = String.join("\n", lead, told, voice().say("guide.worked"));
        return speech.say(text.strip(), speech.notes().at(guide.category(), number));
    }

    /** The step's hint once; if that does not help, a person. */
    private Answer help(Notes notes) {
        Step step = guide.steps().get(notes.step() - 1);
        if (step.trouble() == null || notes.asked(Question.HINT_HELPED)) {
            return speech.offerPerson("guide.no_more_help", notes);
        }
        return hint(step, notes);
    }

    /** A question in between gets the hint that it is about, or an honest word. */
    private Answer aside(Notes notes) {
        return Guides.stepFor(guide, speech.turn().text())
                .filter(_ -> !notes.asked(Question.HINT_HELPED))
                .map(step -> hint(step, notes))
                .orElseGet(() ->
                        speech.say(
                                voice().say("guide.aside", Integer.toString(notes.step())),
                                notes.asking(Question.STEP_WORKED)));
    }

    private Answer hint(Step step, Notes notes) {
        speech.keep(guide, step);
        String text = voice().say("guide.hint", "" + step.trouble());
        return speech.say(text, notes.asking(Question.HINT_HELPED))
                .doing("gave:hint", "next:step_" + notes.step());
    }

    private Answer end() {
        return speech.reaching(
                Milestone.ONBOARDING_COMPLETE,
                guide.category(),
                speech.askSatisfaction(voice().say("guide.finished"), guide.category()));
    }

    private String count() {
        return Integer.toString(guide.steps().size());
    }

    private Voice voice() {
        return speech.voice();
    }
}
