package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.knowledge.KnowledgeFile.Translation;
import java.util.Map;
import java.util.Optional;

/**
 * All that the files say at one time.
 *
 * @param file categories, phrases, hand-off rules
 * @param translations of the categories, by language and category
 * @param synonyms other words for categories
 * @param guides set-up guides
 * @param pages all pages, for a search
 */
record Content(
        KnowledgeFile file,
        Map<String, Map<String, Translation>> translations,
        Synonyms synonyms,
        GuideSearch guides,
        PageSearch pages) {

    Content {
        translations = Map.copyOf(translations);
    }

    Optional<Translation> translation(String language, String category) {
        return Optional.ofNullable(translations.getOrDefault(language, Map.of()).get(category));
    }
}
