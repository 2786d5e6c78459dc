package io.sigmagent.agent.catalogue;

import io.sigmagent.agent.store.Product;
import io.sigmagent.agent.texts.Phrasebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How shops label what a product is good for, from {@code catalogue/uses.txt}. */
final class Uses {

    private static final Map<String, List<String>> LABELS = read();

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
        return spaced(labels).contains(spaced(word));
    }

    private static String spaced(String text) {
        String even = Phrasebook.even(text).toLowerCase(Locale.ROOT);
        return " " + even.replaceAll("[^\\p{L}\\d]+", " ").strip() + " ";
    }

    private static Map<String, List<String>> read() {
        try (InputStream in = Uses.class.getResourceAsStream("/catalogue/uses.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*=\\s*", 2))
                    .collect(
                            Collectors.toMap(
                                    parts -> parts[0],
                                    parts -> List.of(parts[1].strip().split("\\s*,\\s*", -1))));
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue/uses.txt", e);
        }
    }
}
