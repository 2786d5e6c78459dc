package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.knowledge.Page.Section;
import io.sigmagent.agent.turn.Knowledge;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Searches the pages by words and, in English, by meaning; claims nothing below its floors. */
final class PageSearch implements Knowledge {

    /** As measured on questions with and without an answer in the pages. */
    static final Weights MEASURED = new Weights(0.4, 0.42, 0.30);

    private static final int MOST = 3;
    private static final String ENGLISH = "en";

    private final Map<String, Shelf> shelves = new LinkedHashMap<>();
    private final Meaning meaning;
    private final Weights weights;
    private volatile CompletableFuture<Void> learning = new CompletableFuture<>();

    PageSearch(List<Page> pages, Meaning meaning, Weights weights) {
        this.meaning = meaning;
        this.weights = weights;
        pages.stream()
                .map(Page::language)
                .distinct()
                .forEach(language ->
                        shelves.put(language, Shelf.of(language, readIn(language, pages))));
    }

    /** What is not written in that language is there in English. */
    private static List<Page> readIn(String language, List<Page> pages) {
        List<Page> own = pages.stream().filter(page -> page.language().equals(language)).toList();
        Stream<Page> others =
                pages.stream()
                        .filter(page -> page.language().equals(ENGLISH))
                        .filter(page -> own.stream().noneMatch(page::isAbout));
        return Stream.concat(own.stream(), others).distinct().toList();
    }

    /** Learns what the English pages mean, in the background. */
    CompletableFuture<Void> learn() {
        Shelf english = shelves.get(ENGLISH);
        learning =
                english == null
                        ? CompletableFuture.completedFuture(null)
                        : meaning.learn(
                                english.entries().stream().flatMap(Entry::sentences).toList());
        return learning;
    }

    boolean isLearnt() {
        return learning.isDone();
    }

    @Override
    public List<Passage> search(String question, String language, Set<Kind> kinds) {
        String tongue = Locale.forLanguageTag(language).getLanguage();
        String spoken = shelves.containsKey(tongue) ? tongue : ENGLISH;
        return Optional.ofNullable(shelves.get(spoken))
                .map(shelf -> search(question, shelf, kinds))
                .orElse(List.of());
    }

    private List<Passage> search(String question, Shelf shelf, Set<Kind> kinds) {
        Optional<float[]> wanted =
                shelf.language().equals(ENGLISH) && learning.isDone()
                        ? meaning.of(question)
                        : Optional.empty();
        double floor = wanted.isPresent() ? weights.floor() : weights.wordsFloor();
        Map<Integer, Double> byWords = shelf.words().scores(question);
        return IntStream.range(0, shelf.entries().size())
                .filter(i -> kinds.contains(shelf.entries().get(i).page().kind()))
                .mapToObj(i -> {
                    Entry entry = shelf.entries().get(i);
                    double words = byWords.getOrDefault(i, 0.0);
                    return entry.passage(similarity(words, wanted, entry));
                })
                .filter(passage -> passage.similarity() >= floor)
                .sorted(Comparator.comparingDouble(Passage::similarity).reversed())
                .limit(MOST)
                .toList();
    }

    private double similarity(double words, Optional<float[]> wanted, Entry entry) {
        if (wanted.isEmpty()) {
            return words;
        }
        double near =
                entry.sentences()
                        .mapToDouble(sentence -> meaning.nearness(wanted.get(), sentence))
                        .max()
                        .orElse(0);
        return (1 - weights.meaning()) * words + weights.meaning() * near;
    }

    /**
     * What a similarity is made of, and from where on it counts.
     *
     * @param meaning share of the meaning where it is known, 0 to 1; the rest are the words
     * @param floor below it nothing is claimed where the meaning is known
     * @param wordsFloor below it nothing is claimed by words alone
     */
    record Weights(double meaning, double floor, double wordsFloor) {}

    /** All sections of one language. */
    private record Shelf(String language, List<Entry> entries, WordSearch words) {

        static Shelf of(String language, List<Page> pages) {
            List<Entry> entries =
                    pages.stream()
                            .flatMap(page ->
                                    page.sections().stream().map(part -> new Entry(page, part)))
                            .toList();
            List<String> texts = entries.stream().map(Entry::words).toList();
            return new Shelf(language, entries, new WordSearch(language, texts));
        }
    }

    private record Entry(Page page, Section section) {

        /** The heading counts twice. */
        String words() {
            String head = page.title() + ": " + section.heading();
            return String.join(
                    " . ", head, head, section.text(), String.join(" . ", section.asked()));
        }

        Stream<String> sentences() {
            return Stream.concat(
                    Stream.of(
                            page.title() + ": " + section.heading() + " " + section.text(),
                            section.heading()),
                    section.asked().stream());
        }

        Passage passage(double similarity) {
            return new Passage(
                    page.source() + "#" + section.heading(),
                    page.kind(),
                    page.topic(),
                    section.heading(),
                    section.text(),
                    page.language(),
                    similarity);
        }
    }
}
