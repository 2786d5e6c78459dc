package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.facts.CategoryFinder;
import io.sigmagent.agent.facts.CategoryWords;
import io.sigmagent.agent.facts.Found;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final String ENGLISH = "en";

    private final Map<String, List<Guide>> guides;
    private final Synonyms synonyms;
    private final CategoryFinder categories;

    GuideSearch(Map<String, List<Guide>> byLanguage, Synonyms synonyms) {
        this.guides = Map.copyOf(byLanguage);
        this.synonyms = synonyms;
        List<CategoryWords> words = synonyms.entries().stream().map(Synonyms.Entry::words).toList();
        this.categories = new CategoryFinder(words);
    }

    Optional<Guide> find(String text, String language) {
        return categories
                .find(text)
                .map(Found::value)
                .flatMap(category -> ofCategory(category, language))
                .or(() -> bySharedWords(words(text), language));
    }

    private Optional<Guide> ofCategory(String category, String language) {
        return of(category, language)
                .or(() -> of(category, ENGLISH))
                .or(() ->
                        synonyms.parentOf(category).flatMap(wider -> ofCategory(wider, language)));
    }

    private Optional<Guide> of(String category, String language) {
        return in(language).filter(guide -> guide.category().equals(category)).findFirst();
    }

    private Stream<Guide> in(String language) {
        return guides.getOrDefault(language, List.of()).stream();
    }

    private Optional<Guide> bySharedWords(Set<String> asked, String language) {
        String spoken = guides.containsKey(language) ? language : ENGLISH;
        return in(spoken)
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
