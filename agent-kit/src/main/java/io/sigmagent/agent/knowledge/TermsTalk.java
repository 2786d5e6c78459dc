package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.texts.Voice;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.Knowledge.Kind;
import io.sigmagent.agent.turn.Knowledge.Passage;
import io.sigmagent.agent.turn.Toolbox;
import io.sigmagent.agent.turn.Turn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers questions about the shop's terms by quoting its pages, word by word; where they say
 * nothing it says so and offers a person.
 */
public final class TermsTalk {

    private static final Set<Kind> PAGES = Set.of(Kind.POLICY, Kind.FAQ);
    private static final double VERY_NEAR = 0.55;

    private final Texts texts;

    public TermsTalk(Texts texts) {
        this.texts = texts;
    }

    /** The answer, if the turn asks for the shop's terms; empty = it is about something else. */
    public Optional<Answer> answer(Turn turn, Toolbox toolbox) {
        if (!TermsQuestion.isAskedIn(turn)) {
            return Optional.empty();
        }
        boolean products = TermsQuestion.isRatherAboutProducts(turn);
        List<Passage> passages = toolbox.knowledge().search(turn.text(), turn.language(), PAGES);
        Optional<Passage> best =
                passages.stream()
                        .findFirst()
                        .filter(passage -> !products || passage.similarity() >= VERY_NEAR);
        return best.map(passage -> quote(turn, passage))
                .or(() ->
                        !products && TermsQuestion.namesTerms(turn)
                                ? Optional.of(unknown(turn))
                                : Optional.empty());
    }

    /** Says that the pages tell nothing of it, and offers a person. */
    public Answer unknown(Turn turn) {
        Voice voice = new Voice(texts, turn);
        return Answer.to(turn, voice.say("terms.unknown")).in(voice.language()).doing("next:human");
    }

    private Answer quote(Turn turn, Passage passage) {
        Voice voice = new Voice(texts, turn);
        boolean own = passage.language().equals(voice.language());
        String text = voice.say(own ? "terms.quote" : "terms.quote.foreign", passage.text());
        String topic = passage.topic().replace(' ', '_');
        return Answer.to(turn, text).in(voice.language()).doing("told:" + topic);
    }
}
