package io.sigmagent.success.application;

import io.sigmagent.agent.knowledge.Guide;
import io.sigmagent.agent.knowledge.Guide.Step;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.success.application.Notes.Question;
import io.sigmagent.success.domain.Mood;
import io.sigmagent.success.domain.Phrasebook.Sense;
import java.util.Optional;
import java.util.Set;

/** Looks after customers who are unhappy: listens, tries what a guide advises, brings a person. */
final class Care {

    private static final double LIKELY = 0.5;

    /** What the account manager can look up or put right. */
    private static final Set<Intent> OF_ORDERS =
            Set.of(
                    Intent.ORDER_STATUS,
                    Intent.ORDER_CHANGE,
                    Intent.RETURN_REFUND,
                    Intent.BILLING_PAYMENT);

    private final Guides guides;
    private final Speech speech;
    private final Voice voice;

    Care(Guides guides, Speech speech) {
        this.guides = guides;
        this.speech = speech;
        this.voice = speech.voice();
    }

    /** Anger is met by a person, not by advice. */
    Answer calm() {
        return speech.bringPerson("anger");
    }

    /** A complaint that a guide has a remedy for gets it; of any other we ask what happened. */
    Answer complaint() {
        return remedy("complaint.remedy")
                .orElseGet(() ->
                        speech.say(
                                        voice.say("complaint.sorry"),
                                        speech.notes().left().asking(Question.WHAT_HAPPENED))
                                .doing("asked:what_happened"));
    }

    /** What happened, told: the remedy, the colleague for orders, or a person. */
    Answer explained() {
        Intent intent = speech.turn().intent();
        if (OF_ORDERS.contains(intent) && speech.turn().confidence() >= LIKELY) {
            return speech.say(voice.say("complaint.order"), speech.notes().left())
                    .concluding(new Outcome.Reroute(intent));
        }
        return remedy("complaint.try").orElseGet(() -> speech.bringPerson("complaint.noted"));
    }

    /**
     * Whoever thinks of leaving is understood, and asked why; there is always a way to a person.
     */
    Answer leaving() {
        return insists()
                ? speech.bringPerson("leave.insists")
                : speech.say(
                                voice.say("leave.why"),
                                speech.notes().left().asking(Question.WHY_LEAVE))
                        .doing("asked:reason", "next:human");
    }

    /** Why they leave, told: the remedy if a guide has one, else a person, who can do more. */
    Answer reasonGiven() {
        if (insists() || speech.reading().hears(Sense.PERSON, speech.turn().text())) {
            return speech.bringPerson("leave.insists");
        }
        return remedy("leave.try").orElseGet(() -> speech.bringPerson("leave.noted"));
    }

    /** Whether the remedy helped; empty = something else was said. */
    Optional<Answer> remedyTried(Mood mood) {
        return switch (mood) {
            case YES ->
                    Optional.of(
                            speech.askSatisfaction(
                                    voice.say("remedy.worked"), speech.notes().topic()));
            case NO, NEXT, STOP -> Optional.of(speech.bringPerson("remedy.failed"));
            case BACK, AGAIN, OTHER -> Optional.empty();
        };
    }

    private boolean insists() {
        return speech.reading().hears(Sense.INSISTS, speech.turn().text());
    }

    /** What the guide of the product advises about it. */
    private Optional<Answer> remedy(String key) {
        return guides.known(speech)
                .flatMap(guide ->
                        Guides.stepFor(guide, speech.turn().text())
                                .map(step -> tell(key, guide, step)));
    }

    private Answer tell(String key, Guide guide, Step step) {
        speech.keep(guide, step);
        return speech.say(
                        voice.say(key, step.title(), "" + step.trouble()),
                        speech.notes().about(guide.category()).asking(Question.REMEDY_HELPED))
                .doing("gave:hint");
    }
}
