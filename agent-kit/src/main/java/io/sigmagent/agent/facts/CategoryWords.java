package io.sigmagent.agent.facts;

import java.util.List;

/**
 * The words by which customers name a category.
 *
 * @param name the category, for instance "gaming laptops"
 * @param words singular or plural, each a word or a few
 * @param weak words that count only when nothing else names a category, for instance "screen"
 */
public record CategoryWords(String name, List<String> words, List<String> weak) {

    public CategoryWords {
        words = List.copyOf(words);
        weak = List.copyOf(weak);
    }
}
