package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.facts.CategoryWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Other words for categories, read from lines as {@code gaming laptops < laptops = gaming laptop,
 * gaming notebook}.
 */
public final class Synonyms {

    private static final Pattern LINE =
            Pattern.compile("(?<name>[^<=]+?)\\s*(?:<\\s*(?<parent>[^=]+?)\\s*)?=\\s*(?<words>.+)");

    /**
     * A category and its words; a word that ended in "?" is weak.
     *
     * @param words its words
     * @param parent the wider category; null = none
     */
    public record Entry(CategoryWords words, @Nullable String parent) {}

    private final List<Entry> entries;

    private Synonyms(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    static Synonyms parse(String file, List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher m = LINE.matcher(line);
            if (!m.matches()) {
                throw new UnreadableKnowledge(file, i + 1, line, "category = word, word");
            }
            entries.add(entry(m));
        }
        return new Synonyms(entries);
    }

    private static Entry entry(Matcher m) {
        List<String> strong = new ArrayList<>();
        List<String> weak = new ArrayList<>();
        for (String word : m.group("words").split("\\s*,\\s*", -1)) {
            if (word.endsWith("?")) {
                weak.add(word.substring(0, word.length() - 1).strip());
            } else if (!word.isBlank()) {
                strong.add(word.strip());
            }
        }
        return new Entry(
                new CategoryWords(m.group("name").strip(), strong, weak), m.group("parent"));
    }

    /** All entries, in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    /** The wider category. */
    public Optional<String> parentOf(String category) {
        return entries.stream()
                .filter(entry -> entry.words().name().equals(category))
                .map(Entry::parent)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
