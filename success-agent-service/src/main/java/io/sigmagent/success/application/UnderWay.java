package io.sigmagent.success.application;

import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Intent;
import io.sigmagent.agent.turn.Turn;
import io.sigmagent.success.domain.Milestone;
import io.sigmagent.success.domain.Mood;
import io.sigmagent.success.domain.Phrasebook.Sense;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the reply to our own question. */
final class UnderWay {

    private static final double SURE = 0.6;
    private static final int SHORT = 3;

    /** Wishes that no open question of ours holds up. */
    private static final Set<Intent> URGENT =
            Set.of(Intent.HUMAN_REQUEST, Intent.COMPLAINT, Intent.CANCELLATION_RISK);

    /** Questions to an unhappy customer: more complaints are part of the answer. */
    private static final Set<Notes.Question> STORIES =
            Set.of(
                    Notes.Question.WHAT_HAPPENED,
                    Notes.Question.WHY_LEAVE,
                    Notes.Question.REMEDY_HELPED);

    private final Guides guides;
    private final Speech speech;
    private final Turn turn;
    private final Voice voice;
    private final Notes notes;

    UnderWay(Guides guides, Speech speech) {
        this.guides = guides;
        this.speech = speech;
        this.turn = speech.turn();
        this.voice = speech.voice();
        this.notes = speech.notes();
    }

    /** The answer to the reply; empty = nothing was asked, or something else is meant. */
    Optional<Answer> answer() {
        Notes.@Nullable Question question = notes.question();
        if (question == null || isUrgent(question)) {
            return Optional.empty();
        }
        return switch (question) {
            case STEP_WORKED, HINT_HELPED -> step();
            case REMEDY_HELPED -> remedy();
            case TIP_TRIED -> tip();
            case SATISFIED -> new Satisfaction(speech).take();
            case PERSON -> person();
            case WHAT_HAPPENED -> Optional.of(new Care(guides, speech).explained());
            case WHY_LEAVE -> Optional.of(new Care(guides, speech).reasonGiven());
            case WHAT_BETTER -> better();
            case ANYTHING_ELSE -> goodbye();
        };
    }

    private boolean isUrgent(Notes.Question question) {
        boolean sure = turn.confidence() >= SURE;
        return sure
                && (STORIES.contains(question)
                        ? turn.intent() == Intent.HUMAN_REQUEST
                        : URGENT.contains(turn.intent()));
    }

    /** A message that names another guide, or surely wants something else, is not of the step. */
    private Optional<Answer> step() {
        if (notes.guide() == null || asksForOther(notes.guide())) {
            return Optional.empty();
        }
        Mood mood = speech.mood();
        if (mood == Mood.OTHER && speech.reading().hears(Sense.PERSON, turn.text())) {
            return Optional.of(speech.bringPerson("person.coming"));
        }
        return mood == Mood.OTHER && turn.intent() != Intent.OTHER && turn.confidence() >= SURE
                ? Optional.empty()
                : guides.of(notes.guide())
                        .map(guide -> new GuideWalk(guide, speech).go(mood, notes));
    }

    private boolean asksForOther(String guide) {
        boolean newQuestion = turn.intent() == Intent.PRODUCT_SETUP || turn.text().contains("?");
        return newQuestion
                && guides.named(turn).filter(named -> !named.category().equals(guide)).isPresent();
    }

    private Optional<Answer> remedy() {
        return new Care(guides, speech).remedyTried(speech.mood());
    }

    private Optional<Answer> tip() {
        return switch (speech.mood()) {
            case YES ->
                    Optional.of(
                            speech.reaching(
                                    Milestone.FEATURE_ADOPTION,
                                    notes.topic(),
                                    speech.say(voice.say("practices.adopted"), notes.left())));
            case NO, STOP, NEXT ->
                    Optional.of(speech.say(voice.say("practices.no_hurry"), notes.left()));
            case BACK, AGAIN, OTHER -> Optional.empty();
        };
    }

    private Optional<Answer> person() {
        Mood mood = speech.mood();
        boolean wanted =
                mood == Mood.YES
                        || (mood != Mood.NO && speech.reading().hears(Sense.PERSON, turn.text()));
        if (wanted) {
            return Optional.of(speech.bringPerson("person.coming"));
        }
        if (notes.guide() != null && mood != Mood.NO) {
            return step();
        }
        return isShort() && (mood == Mood.NO || mood == Mood.STOP)
                ? Optional.of(speech.say(voice.say("person.declined"), notes.left()))
                : Optional.empty();
    }

    private Optional<Answer> goodbye() {
        boolean enough =
                switch (speech.mood()) {
                    case NO, STOP -> true;
                    case OTHER -> speech.reading().hears(Sense.THANKS, turn.text());
                    case YES, NEXT, BACK, AGAIN -> false;
                };
        return enough
                ? Optional.of(speech.say(voice.say("goodbye"), notes.left()))
                : Optional.empty();
    }

    /** A longer reply than this tells of something, whatever else it says. */
    private boolean isShort() {
        return turn.text().strip().split("\\s+", -1).length <= SHORT;
    }

    /** Whoever has nothing to add has said enough. */
    private Optional<Answer> better() {
        Notes open = notes.left().asking(Notes.Question.ANYTHING_ELSE);
        Answer noted = speech.say(voice.say("feedback.noted"), open);
        return switch (turn.intent()) {
            case FEEDBACK, OTHER -> Optional.of(noted.doing("noted:feedback"));
            default ->
                    turn.confidence() >= SURE
                            ? Optional.empty()
                            : Optional.of(noted.doing("noted:feedback"));
        };
    }
}
