package io.sigmagent.agent.catalogue;

import static java.util.stream.Collectors.joining;

import io.sigmagent.agent.texts.Phrasebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of products that any shop may sell, and how customers name them in each language, from
 * {@code catalogue/kinds.txt}.
 */
final class Kinds {

    private static final List<String> LANGUAGES = List.of("en", "es", "fr");
    private static final Set<String> LINKS =
            Set.of("de", "del", "para", "con", "sin", "y", "à", "sans", "pour", "en", "et", "avec");

    static final Kinds SHIPPED = read();

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    private Kinds() {}

    /**
     * A kind of products.
     *
     * @param name the category
     * @param wider the wider category; null = none
     * @param words the words of each language, its name in that language first
     */
    record Kind(String name, @Nullable String wider, Map<String, List<String>> words) {

        /** All words, each also in the plural and as it is typed without accents. */
        List<String> all() {
            return words.values().stream()
                    .flatMap(List::stream)
                    .flatMap(word -> Stream.of(word, plural(word)))
                    .flatMap(word -> Stream.of(word, Phrasebook.even(word)))
                    .distinct()
                    .toList();
        }

        List<String> strong() {
            return all().stream().filter(word -> !word.endsWith("?")).toList();
        }

        List<String> weak() {
            return all().stream()
                    .filter(word -> word.endsWith("?"))
                    .map(word -> word.substring(0, word.length() - 1))
                    .toList();
        }
    }

    List<Kind> all() {
        return List.copyOf(kinds.values());
    }

    Optional<Kind> kind(String category) {
        return Optional.ofNullable(kinds.get(category));
    }

    /** The category as that language names it; empty = it has no other name there. */
    Optional<String> nameIn(String language, String category) {
        String tongue = Locale.forLanguageTag(language).getLanguage();
        return tongue.equals("en")
                ? Optional.empty()
                : kind(category).map(kind -> kind.words().get(tongue)).map(List::getFirst);
    }

    /** The plural of a Spanish or French name; words behind "de" and the like stay. */
    private static String plural(String name) {
        boolean weak = name.endsWith("?");
        String[] words = name.replace("?", "").split(" ", -1);
        boolean[] linked = {false};
        String plural =
                Arrays.stream(words)
                        .map(word -> {
                            linked[0] |= LINKS.contains(word) || word.startsWith("d'");
                            return linked[0] ? word : pluralOf(word);
                        })
                        .collect(joining(" "));
        return weak ? plural + "?" : plural;
    }

    private static String pluralOf(String word) {
        return switch (word) {
            case String w when w.matches(".*[sx]|.*\\d.*") -> w;
            case String w when w.endsWith("z") -> w.substring(0, w.length() - 1) + "ces";
            case String w when w.endsWith("ón") -> w.substring(0, w.length() - 2) + "ones";
            case String w when w.endsWith("eau") -> w + "x";
            case String w when w.matches(".*(?:or|ar|er|átil|óvil|al)") -> w + "es";
            default -> word + "s";
        };
    }

    private static Kinds read() {
        Kinds read = new Kinds();
        try (InputStream in = Kinds.class.getResourceAsStream("/catalogue/kinds.txt")) {
            new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Kinds::read)
                    .forEach(kind -> read.kinds.put(kind.name(), kind));
        } catch (IOException e) {
            throw new UncheckedIOException("catalogue/kinds.txt", e);
        }
        return read;
    }

    private static Kind read(String line) {
        List<String> parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (parts.size() != LANGUAGES.size() + 1) {
            throw new IllegalArgumentException(
                    "catalogue/kinds.txt: "
                            + line
                            + " (expected: category | English | Spanish | French)");
        }
        String[] names = parts.getFirst().split("\\s*<\\s*", 2);
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            words.put(LANGUAGES.get(i), List.of(parts.get(i + 1).split("\\s*,\\s*", -1)));
        }
        return new Kind(names[0], names.length > 1 ? names[1] : null, words);
    }
}
