package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.facts.CategoryFinder;
import io.sigmagent.agent.facts.CategoryWords;
import io.sigmagent.agent.facts.Found;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the guide that a text is about: by the category that it names, else by the words that it
 * shares.
 */
final class GuideSearch {

    private static final int FEWEST_SHARED = 2;

    private static final Set<String> COMMON =
            Set.of(
                    "the", "and", "for", "with", "your", "you", "how", "can", "set", "setup",
                    "help", "what", "this", "that", "new", "use", "get", "not", "does", "work",
                    "working", "please", "from", "have", "first");

    private final List<Guide> guides;
    private final Synonyms synonyms;
    private final CategoryFinder categories;

    GuideSearch(List<Guide> guides, Synonyms synonyms) {
        this.guides = List.copyOf(guides);
        this.synonyms = synonyms;
        List<CategoryWords> words = synonyms.entries().stream().map(Synonyms.Entry::words).toList();
        this.categories = new CategoryFinder(words);
    }

    Optional<Guide> find(String text) {
        return categories
                .find(text)
                .map(Found::value)
                .flatMap(this::ofCategory)
                .or(() -> bySharedWords(words(text)));
    }

    private Optional<Guide> ofCategory(String category) {
        return guides.stream()
                .filter(guide -> guide.category().equals(category))
                .findFirst()
                .or(() -> synonyms.parentOf(category).flatMap(this::ofCategory));
    }

    private Optional<Guide> bySharedWords(Set<String> asked) {
        return guides.stream()
                .max(Comparator.comparingLong(guide -> shared(guide, asked)))
                .filter(guide -> shared(guide, asked) >= FEWEST_SHARED);
    }

    private static long shared(Guide guide, Set<String> asked) {
        Set<String> own = words(guide.title() + " " + guide.intro() + " " + guide.steps());
        return asked.stream().filter(own::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> word.length() > 2 && !COMMON.contains(word))
                .map(word -> word.replaceAll("s$", ""))
                .collect(Collectors.toSet());
    }
}
