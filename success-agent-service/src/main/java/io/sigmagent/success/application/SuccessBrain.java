package io.sigmagent.success.application;

import io.sigmagent.agent.knowledge.Guide;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.time.Duration;
import java.util.Optional;

/**
 * Customer success by rules: first anger, then the reply to our own question, then what is newly
 * asked.
 */
public final class SuccessBrain implements Brain {

    private final Texts texts;
    private final Guides guides;
    private final Phrasebooks phrasebooks = new Phrasebooks();
    private final Duration ratingCoolDown;

    /**
     * A brain with those texts and guides.
     *
     * @param ratingCoolDown how long a customer is not asked again how it was
     */
    public SuccessBrain(Texts texts, KnowledgeBase knowledge, Duration ratingCoolDown) {
        this.texts = texts;
        this.guides = new Guides(knowledge);
        this.ratingCoolDown = ratingCoolDown;
    }

    @Override
    public Answer answer(Turn turn, Toolbox toolbox) {
        Voice voice = new Voice(texts, turn);
        Speech speech =
                new Speech(turn, voice, phrasebooks.in(voice.language()), toolbox, ratingCoolDown);
        if (turn.opening()) {
            return opening(speech);
        }
        if (speech.reading().hearsAnger(turn.text())) {
            return new Care(guides, speech).calm();
        }
        return new UnderWay(guides, speech)
                .answer()
                .orElseGet(() -> new FreshAnswers(guides, speech).answer());
    }

    /**
     * The first words after a handoff by outcome: to a buyer, welcome and the first step for what
     * was bought; to anybody else, what we are here for.
     */
    private Answer opening(Speech speech) {
        Turn turn = speech.turn();
        boolean bought = turn.packet() != null && turn.packet().reason().contains("order");
        String kind = bought ? "welcome" : "hello";
        String name = turn.customer().firstName();
        Voice voice = speech.voice();
        String welcome = name == null ? voice.say(kind) : voice.say(kind + ".named", name);
        Optional<Guide> guide = bought ? guides.implied(speech) : Optional.empty();
        return guide.map(found -> new GuideWalk(found, speech).begin(welcome + "\n"))
                .orElseGet(() ->
                        speech.say(
                                welcome + " " + voice.say(kind + ".what"), speech.notes().left()));
    }
}
