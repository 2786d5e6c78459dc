package io.sigmagent.agent.claims;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text as the rules read it.
 *
 * @param sentences in their order; each line of a list is one
 */
record Reading(List<Sentence> sentences) {

    private static final Pattern END = Pattern.compile("(?<=[.!?\u2026][\")]?)\\s+(?=\\S)|\\R+");

    static Reading of(String text) {
        String plain = NumberWords.inDigits(Plain.of(text));
        return new Reading(
                END.splitAsStream(plain)
                        .map(String::strip)
                        .filter(sentence -> !sentence.isEmpty())
                        .map(sentence -> new Sentence(sentence, Plain.folded(sentence)))
                        .toList());
    }

    /** Whether it holds a phrase of that section. */
    boolean holds(String section) {
        return sentences.stream().anyMatch(sentence -> sentence.holds(section));
    }
}
