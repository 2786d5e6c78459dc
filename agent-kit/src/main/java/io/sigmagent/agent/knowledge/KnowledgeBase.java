package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.facts.Phrases;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the shop knows by itself, in the shop's own words. */
public final class KnowledgeBase {

    private final List<ProductKnowledge> products;
    private final Phrases phrases;
    private final HandoffRules handoff;
    private final Synonyms synonyms;
    private final GuideSearch guides;

    KnowledgeBase(KnowledgeFile file, Synonyms synonyms, List<Guide> guides) {
        this.products = List.copyOf(file.products());
        this.phrases = file.phrases();
        this.handoff = file.handoff();
        this.synonyms = synonyms;
        this.guides = new GuideSearch(guides, synonyms);
    }

    /** The knowledge base that comes along. */
    public static KnowledgeBase builtIn() {
        return new KnowledgeLoader(null).load();
    }

    /**
     * The knowledge base of that folder; what the folder lacks comes from the one that comes along.
     */
    public static KnowledgeBase of(Path folder) {
        return new KnowledgeLoader(folder).load();
    }

    /** All categories. */
    public List<ProductKnowledge> products() {
        return products;
    }

    /** What is known of that category. */
    public Optional<ProductKnowledge> product(String category) {
        return products.stream().filter(product -> product.name().equals(category)).findFirst();
    }

    /** The shop's own phrases that point to a fact. */
    public Phrases phrases() {
        return phrases;
    }

    /** When a lead goes on. */
    public HandoffRules handoff() {
        return handoff;
    }

    /** Other words for categories. */
    public Synonyms synonyms() {
        return synonyms;
    }

    /** The set-up guide that a text is about. */
    public Optional<Guide> guideFor(String text) {
        return guides.find(text);
    }
}
