package io.sigmagent.success.application;

import io.sigmagent.agent.knowledge.Guide;
import io.sigmagent.agent.knowledge.Guide.Step;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.success.application.Notes.Question;
import io.sigmagent.success.domain.Mood;
import io.sigmagent.success.domain.Phrasebook.Sense;
import java.util.Optional;

/** Answers what is newly asked. */
final class FreshAnswers {

    private final Guides guides;
    private final Speech speech;
    private final Turn turn;
    private final Voice voice;

    FreshAnswers(Guides guides, Speech speech) {
        this.guides = guides;
        this.speech = speech;
        this.turn = speech.turn();
        this.voice = speech.voice();
    }

    Answer answer() {
        return switch (turn.intent()) {
            case ONBOARDING, PRODUCT_SETUP -> setUp();
            case TECHNICAL_SUPPORT -> support();
            case BEST_PRACTICES -> practices();
            case FEEDBACK -> feedback();
            case COMPLAINT -> new Care(guides, speech).complaint();
            case CANCELLATION_RISK -> new Care(guides, speech).leaving();
            case GREETING -> speech.say(voice.say("greeting"), speech.notes().left());
            case PRODUCT_INQUIRY,
                    PRICING,
                    COMPARISON,
                    FEATURES,
                    SPECIFICATIONS,
                    ORDER_STATUS,
                    ORDER_CHANGE,
                    RETURN_REFUND,
                    BILLING_PAYMENT,
                    ACCOUNT_MANAGEMENT ->
                    speech.say(voice.say("reroute"), speech.notes())
                            .concluding(new Outcome.Reroute(turn.intent()));
            case HUMAN_REQUEST -> speech.bringPerson("person.coming");
            case OTHER -> other();
        };
    }

    private Answer setUp() {
        return guides.meant(speech)
                .map(guide -> new GuideWalk(guide, speech).begin(""))
                .orElseGet(() -> speech.offerPerson("guide.unknown", speech.notes().left()));
    }

    /** The hint of the step that the problem is about, else a person. */
    private Answer support() {
        Optional<Guide> guide = guides.known(speech);
        if (guide.isEmpty()) {
            return speech.offerPerson("support.unknown", speech.notes().left());
        }
        return Guides.stepFor(guide.get(), turn.text())
                .map(step -> hint(guide.get(), step))
                .orElseGet(() ->
                        speech.offerPerson(
                                "support.no_hint", speech.notes().about(guide.get().category())));
    }

    private Answer hint(Guide guide, Step step) {
        speech.keep(guide, step);
        String text = voice.say("support.hint", step.title(), "" + step.trouble());
        return speech.say(
                        text, speech.notes().about(guide.category()).asking(Question.REMEDY_HELPED))
                .doing("gave:hint");
    }

    private Answer practices() {
        Optional<Guide> guide = guides.meant(speech);
        if (guide.isEmpty()) {
            return speech.offerPerson("practices.unknown", speech.notes().left());
        }
        Step tip = Guides.tip(guide.get(), turn);
        speech.keep(guide.get(), tip);
        Notes notes = speech.notes().about(guide.get().category());
        return speech.say(
                        voice.say("practices.tip", tip.title(), tip.text()),
                        notes.asking(Question.TIP_TRIED))
                .doing("gave:tip");
    }

    private Answer feedback() {
        boolean praise =
                speech.reading().hears(Sense.PRAISE, turn.text()) && speech.mood() != Mood.NO;
        return praise
                ? speech.askRating(voice.say("feedback.praise"))
                : speech.say(
                                voice.say("feedback.thanks"),
                                speech.notes().left().asking(Question.WHAT_BETTER))
                        .doing("noted:feedback");
    }

    private Answer other() {
        if (speech.reading().hears(Sense.THANKS, turn.text()) && !turn.text().contains("?")) {
            return speech.askSatisfaction(voice.say("thanks"), speech.notes().topic());
        }
        if (speech.mood() == Mood.NO && guides.known(speech).isPresent()) {
            return support();
        }
        return guides.named(turn)
                .map(guide -> new GuideWalk(guide, speech).begin(""))
                .orElseGet(() -> speech.offerPerson("help", speech.notes()));
    }
}
