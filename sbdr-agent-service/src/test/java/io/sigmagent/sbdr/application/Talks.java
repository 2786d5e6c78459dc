package io.sigmagent.sbdr.application;

import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.Brain;

/** What conversations in tests share. */
final class Talks {

    static final Brain BRAIN = new SbdrBrain(KnowledgeBase.builtIn(), Texts.of("sbdr"), 75);

    private Talks() {}

    static long questionsIn(String text) {
        return text.chars().filter(letter -> letter == '?').count();
    }
}
