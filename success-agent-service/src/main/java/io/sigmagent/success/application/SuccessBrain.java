package io.sigmagent.success.application;

import io.sigmagent.agent.knowledge.Guide;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Outcome;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.success.application.Notes.Question;
import io.sigmagent.success.domain.Mood;
import java.util.Optional;
import java.util.Set;

/** Customer success by rules: first what is under way, then what is newly asked. */
public final class SuccessBrain implements Brain {

    private static final double SURE = 0.6;

    /** Wishes that no open question of ours holds up. */
    private static final Set<Intent> URGENT =
            Set.of(Intent.HUMAN_REQUEST, Intent.COMPLAINT, Intent.CANCELLATION_RISK);

    private final Texts texts;
    private final Guides guides;

    public SuccessBrain(Texts texts, KnowledgeBase knowledge) {
        this.texts = texts;
        this.guides = new Guides(knowledge);
    }

    @Override
    public Answer answer(Turn turn, Toolbox toolbox) {
        Speech speech = new Speech(turn, new Voice(texts, turn));
        Notes notes = Notes.of(turn);
        if (turn.opening()) {
            return opening(turn, toolbox, speech);
        }
        return underWay(turn, toolbox, speech, notes)
                .orElseGet(() -> new FreshAnswers(guides, toolbox, speech).answer(turn));
    }

    /**
     * The first words after a handoff by outcome: welcome, and the first step for what was bought.
     */
    private Answer opening(Turn turn, Toolbox toolbox, Speech speech) {
        String name = turn.customer().firstName();
        Voice voice = speech.voice();
        String welcome = name == null ? voice.say("welcome") : voice.say("welcome.named", name);
        boolean bought = turn.packet() != null && turn.packet().reason().contains("order");
        Optional<Guide> guide = bought ? guides.implied(turn) : Optional.empty();
        return guide.map(found -> new GuideWalk(found, toolbox, speech).begin(welcome + "\n"))
                .orElseGet(() ->
                        speech.say(
                                welcome + " " + voice.say("welcome.what"), Notes.asksOnly(null)));
    }

    /** The answer to a reply to our own question, if it is one. */
    private Optional<Answer> underWay(Turn turn, Toolbox toolbox, Speech speech, Notes notes) {
        Question question = notes.question();
        boolean urgent = URGENT.contains(turn.intent()) && turn.confidence() >= SURE;
        if (question == null || (urgent && question != Question.WHAT_HAPPENED)) {
            return Optional.empty();
        }
        Mood mood = Mood.of(turn.text());
        return switch (question) {
            case STEP_WORKED, HINT_HELPED -> step(turn, toolbox, speech, notes);
            case SATISFIED -> satisfaction(mood, speech);
            case PERSON ->
                    mood == Mood.YES
                            ? Optional.of(speech.bringPerson("person.coming", notes))
                            : step(turn, toolbox, speech, notes);
            case WHAT_HAPPENED -> Optional.of(speech.bringPerson("complaint.noted", notes));
        };
    }

    /** A message that names another guide, or is no reply at all, is not about the step. */
    private Optional<Answer> step(Turn turn, Toolbox toolbox, Speech speech, Notes notes) {
        if (notes.guide() == null || asksForOther(turn, notes.guide())) {
            return Optional.empty();
        }
        Mood mood = Mood.of(turn.text());
        return mood == Mood.OTHER
                ? Optional.empty()
                : guides.of(notes.guide())
                        .map(guide -> new GuideWalk(guide, toolbox, speech).go(mood, notes));
    }

    private boolean asksForOther(Turn turn, String guide) {
        boolean newQuestion = turn.intent() == Intent.PRODUCT_SETUP || turn.text().contains("?");
        return newQuestion
                && guides.named(turn).filter(named -> !named.category().equals(guide)).isPresent();
    }

    private static Optional<Answer> satisfaction(Mood mood, Speech speech) {
        return switch (mood) {
            case YES ->
                    Optional.of(
                            speech.say(speech.voice().say("satisfaction.yes"), Notes.asksOnly(null))
                                    .concluding(new Outcome.Satisfied()));
            case NO ->
                    Optional.of(
                            speech.say(speech.voice().say("satisfaction.no"), Notes.asksOnly(null))
                                    .concluding(new Outcome.Dissatisfied()));
            case BACK, AGAIN, STOP, OTHER -> Optional.empty();
        };
    }
}
