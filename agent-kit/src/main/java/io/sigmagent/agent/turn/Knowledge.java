package io.sigmagent.agent.turn;

import java.util.List;
import java.util.Set;

/** What the shop's own pages say: policies, answers to common questions, set-up guides. */
@FunctionalInterface
public interface Knowledge {

    /** Knows nothing. */
    Knowledge NONE = (_, _, _) -> List.of();

    /** What sort of page a passage stands in. */
    enum Kind {
        POLICY,
        FAQ,
        GUIDE
    }

    /**
     * The passages that answer a question, best first, in that language where the shop wrote them
     * in it, else in English. Empty = nothing in the shop's pages is near enough, so nothing may be
     * claimed.
     *
     * @param question in the customer's words
     * @param language BCP 47, for instance "es"
     * @param kinds the kinds of pages that are looked into
     */
    List<Passage> search(String question, String language, Set<Kind> kinds);

    /**
     * A passage of a page.
     *
     * @param source file and heading, for instance "policies/returns_en.md#How long you have"
     * @param kind of the page
     * @param topic what the page is about, for instance "returns", "monitors"
     * @param heading under which it stands
     * @param text the passage, word by word
     * @param language in which it is written, for instance "en"
     * @param similarity to the question, 0 to 1
     */
    record Passage(
            String source,
            Kind kind,
            String topic,
            String heading,
            String text,
            String language,
            double similarity) {

        public Passage {
            if (text.isBlank()) {
                throw new IllegalArgumentException("text: blank (expected: a passage)");
            }
            if (!(similarity >= 0 && similarity <= 1)) {
                throw new IllegalArgumentException(
                        "similarity: " + similarity + " (expected: 0 to 1)");
            }
        }
    }
}
