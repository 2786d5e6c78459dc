package io.sigmagent.agent.texts;

import io.sigmagent.agent.turn.Turn;

/**
 * An agent's voice in one turn: its texts in the turn's language, seeded by the turn.
 *
 * @param texts the agent's texts
 * @param turn the turn
 */
public record Voice(Texts texts, Turn turn) {

    /** A phrasing of that key. */
    public String say(String key, Object... values) {
        return texts.say(turn.language(), key, turn.id(), values);
    }

    /** The language in which it speaks. */
    public String language() {
        return texts.languageFor(turn.language());
    }
}
