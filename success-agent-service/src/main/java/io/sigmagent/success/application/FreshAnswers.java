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
import java.util.Optional;
import java.util.regex.Pattern;

/** Answers what is newly asked. */
final class FreshAnswers {

    private static final Pattern THANKS =
            Pattern.compile("\\b(?:thanks|thank you|thx|cheers)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRAISE =
            Pattern.compile(
                    "\\b(?:love|great|excellent|amazing|awesome|happy|perfect|best|wonderful)\\b",
                    Pattern.CASE_INSENSITIVE);

    private final Guides guides;
    private final Toolbox toolbox;
    private final Speech speech;
    private final Voice voice;

    FreshAnswers(Guides guides, Toolbox toolbox, Speech speech) {
        this.guides = guides;
        this.toolbox = toolbox;
        this.speech = speech;
        this.voice = speech.voice();
    }

    Answer answer(Turn turn) {
        return switch (turn.intent()) {
            case ONBOARDING, PRODUCT_SETUP -> setUp(turn);
            case TECHNICAL_SUPPORT -> support(turn);
            case BEST_PRACTICES -> practices(turn);
            case FEEDBACK -> feedback(turn);
            case COMPLAINT, CANCELLATION_RISK -> complaint();
            case GREETING -> speech.say(voice.say("greeting"), Notes.asksOnly(null));
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
                    speech.say(voice.say("reroute"), Notes.of(turn))
                            .concluding(new Outcome.Reroute(turn.intent()));
            case HUMAN_REQUEST -> speech.bringPerson("person.coming", Notes.of(turn));
            case OTHER -> other(turn);
        };
    }

    private Answer setUp(Turn turn) {
        return guides.named(turn)
                .or(() -> guides.implied(turn))
                .map(guide -> new GuideWalk(guide, toolbox, speech).begin(""))
                .orElseGet(() -> speech.offerPerson("guide.unknown", Notes.asksOnly(null)));
    }

    /** The hint of the step that the problem is about, else the whole guide, else a person. */
    private Answer support(Turn turn) {
        Optional<Guide> guide = guides.named(turn).or(() -> guides.implied(turn));
        if (guide.isEmpty()) {
            return speech.offerPerson("support.unknown", Notes.asksOnly(null));
        }
        return Guides.stepFor(guide.get(), turn.text())
                .map(step -> hint(guide.get(), step))
                .orElseGet(() -> speech.offerPerson("support.no_hint", Notes.asksOnly(null)));
    }

    private Answer hint(Guide guide, Step step) {
        keep(guide, step);
        int number = guide.steps().indexOf(step) + 1;
        String text = voice.say("support.hint", step.title(), "" + step.trouble());
        return speech.say(text, Notes.at(guide.category(), number).asking(Question.HINT_HELPED))
                .doing("gave:hint");
    }

    private Answer practices(Turn turn) {
        Optional<Guide> guide = guides.named(turn).or(() -> guides.implied(turn));
        if (guide.isEmpty()) {
            return speech.offerPerson("practices.unknown", Notes.asksOnly(null));
        }
        Step tip =
                Guides.stepFor(guide.get(), turn.text())
                        .orElseGet(() -> guide.get().steps().getLast());
        keep(guide.get(), tip);
        return speech.say(voice.say("practices.tip", tip.title(), tip.text()), Notes.asksOnly(null))
                .doing("gave:tip");
    }

    private Answer feedback(Turn turn) {
        return PRAISE.matcher(turn.text()).find()
                ? speech.askSatisfaction(voice.say("feedback.praise"))
                : speech.say(voice.say("feedback.thanks"), Notes.asksOnly(null));
    }

    /** Says sorry and asks what happened; the answer to that goes to a person. */
    private Answer complaint() {
        return speech.say(voice.say("complaint.sorry"), Notes.asksOnly(Question.WHAT_HAPPENED))
                .doing("asked:what_happened", "next:human");
    }

    private Answer other(Turn turn) {
        if (THANKS.matcher(turn.text()).find()) {
            return speech.askSatisfaction(voice.say("thanks"));
        }
        return guides.named(turn)
                .map(guide -> new GuideWalk(guide, toolbox, speech).begin(""))
                .orElseGet(() -> speech.offerPerson("help", Notes.of(turn)));
    }

    private void keep(Guide guide, Step step) {
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
