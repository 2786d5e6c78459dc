package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.store.Product;
import java.util.List;
import java.util.Map;

/** How shops label what a product is good for. */
final class Uses {

    private static final Map<String, List<String>> LABELS =
            Map.ofEntries(
                    Map.entry("gaming", List.of("gaming", "gamer")),
                    Map.entry("game development", List.of("3d", "workstation", "gaming")),
                    Map.entry(
                            "video editing",
                            List.of("video editing", "video", "creator", "editing")),
                    Map.entry(
                            "photo editing", List.of("photography", "photo", "creator", "editing")),
                    Map.entry("photography", List.of("photography", "photo")),
                    Map.entry("vlogging", List.of("vlog", "video editing", "video")),
                    Map.entry("streaming", List.of("streaming", "creator", "video editing")),
                    Map.entry("movies", List.of("home cinema", "cinema", "movie")),
                    Map.entry("watching sports", List.of("home cinema", "sport")),
                    Map.entry("music", List.of("music", "studio")),
                    Map.entry(
                            "programming",
                            List.of("programming", "developer", "office", "business")),
                    Map.entry("machine learning", List.of("machine learning", "ai", "workstation")),
                    Map.entry("design", List.of("3d", "art", "design", "creator")),
                    Map.entry("office work", List.of("office", "business")),
                    Map.entry("study", List.of("student", "school")),
                    Map.entry("sport", List.of("sport", "fitness", "running", "outdoor")),
                    Map.entry("travel", List.of("travel", "portable")),
                    Map.entry("reading", List.of("reading", "e-reader")));

    private Uses() {}

    /** How many of these uses the product's labels name. */
    static long named(Product product, List<String> uses) {
        String labels = SpecSheet.labels(product);
        return uses.stream()
                .filter(use ->
                        LABELS.getOrDefault(use, List.of(use)).stream()
                                .anyMatch(word -> holds(labels, word)))
                .count();
    }

    private static boolean holds(String labels, String word) {
        return (" " + labels.replaceAll("[^\\p{L}\\d]+", " ") + " ")
                .contains(" " + word.replace("-", " ") + " ");
    }
}
