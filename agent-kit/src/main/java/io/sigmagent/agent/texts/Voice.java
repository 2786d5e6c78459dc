package io.sigmagent.agent.texts;

import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.HistoryLine;
import io.sigmagent.agent.turn.Turn;
import java.util.List;

/**
 * An agent's voice in one turn: its texts in the turn's language, seeded by the turn.
 *
 * @param texts the agent's texts
 * @param turn the turn
 */
public record Voice(Texts texts, Turn turn) {

    /** A phrasing of that key, if there is one that our last answer did not hold. */
    public String say(String key, Object... values) {
        List<String> phrasings = texts.phrasings(turn.language(), key, turn.id(), values);
        String before = lastAnswer();
        return phrasings.stream()
                .filter(text -> !before.contains(text))
                .findFirst()
                .orElse(phrasings.getFirst());
    }

    /** An amount as it is written in the language in which it speaks. */
    public String money(Money amount) {
        return amount.display(language());
    }

    private String lastAnswer() {
        return turn.history().stream()
                .filter(line -> !line.isCustomers())
                .reduce((_, latest) -> latest)
                .map(HistoryLine::text)
                .orElse("");
    }

    /** The language in which it speaks. */
    public String language() {
        return texts.languageFor(turn.language());
    }
}
