package io.sigmagent.agent.knowledge;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.sigmagent.agent.knowledge.KnowledgeFile.Translation;
import io.sigmagent.agent.turn.Knowledge.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a knowledge base from a folder, and what the folder lacks from the class path. */
final class KnowledgeLoader {

    private static final List<String> TRANSLATED = List.of("es", "fr");

    private final @Nullable Path folder;
    private final KnowledgeFiles files;

    KnowledgeLoader(@Nullable Path folder) {
        this.folder = folder;
        this.files = new KnowledgeFiles(folder);
    }

    Content load() {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UnreadableKnowledge(
                    folder.toString(), 0, "no folder", "a folder with knowledge.json");
        }
        KnowledgeFile facts = KnowledgeFile.parse("knowledge.json", files.text("knowledge.json"));
        Synonyms synonyms =
                Synonyms.parse("synonyms.txt", files.text("synonyms.txt").lines().toList());
        List<Written> guides = guides();
        return new Content(
                facts,
                translations(facts),
                synonyms,
                new GuideSearch(byLanguage(guides), synonyms),
                new PageSearch(pages(guides), Meaning.SHARED, PageSearch.MEASURED));
    }

    private List<Written> guides() {
        return files.pages("guides").stream()
                .map(file -> new Written(file, GuideReader.read(file)))
                .toList();
    }

    private static Map<String, List<Guide>> byLanguage(List<Written> guides) {
        return guides.stream()
                .collect(
                        groupingBy(
                                written -> written.file().language(),
                                LinkedHashMap::new,
                                mapping(Written::guide, toList())));
    }

    /** All pages of policies, answers and guides. */
    List<Page> pages() {
        return pages(guides());
    }

    private List<Page> pages(List<Written> guides) {
        List<Page> pages = new ArrayList<>();
        files.pages("policies").forEach(file -> pages.add(PageReader.read(file, Kind.POLICY)));
        files.pages("faq").forEach(file -> pages.add(PageReader.read(file, Kind.FAQ)));
        guides.forEach(written -> pages.add(written.page()));
        return pages;
    }

    /** From where the categories come; another shop's questions are not this one's. */
    private Map<String, Map<String, Translation>> translations(KnowledgeFile facts) {
        Map<String, Map<String, Translation>> translations = new LinkedHashMap<>();
        for (String language : TRANSLATED) {
            String name = "knowledge." + language + ".json";
            Optional<String> text = files.besides("knowledge.json", name);
            text.map(json -> KnowledgeFile.translations(name, json))
                    .ifPresent(own -> translations.put(language, known(name, own, facts)));
        }
        return translations;
    }

    private static Map<String, Translation> known(
            String name, Map<String, Translation> own, KnowledgeFile facts) {
        for (String category : own.keySet()) {
            if (facts.products().stream().noneMatch(known -> known.name().equals(category))) {
                throw new UnreadableKnowledge(
                        name, 1, "products/" + category, "a category of knowledge.json");
            }
        }
        return own;
    }

    private record Written(PageFile file, Guide guide) {

        Page page() {
            return Page.of(file.source(), file.language(), guide);
        }
    }
}
