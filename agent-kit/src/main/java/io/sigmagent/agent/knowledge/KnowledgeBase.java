package io.sigmagent.agent.knowledge;

import io.sigmagent.agent.facts.Phrases;
import io.sigmagent.agent.turn.Knowledge;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What the shop knows by itself, in the shop's own words. It always tells what the files said when
 * they were last whole: see {@link #reload}.
 */
public final class KnowledgeBase implements Knowledge {

    private final KnowledgeLoader loader;
    private volatile Content content;
    private volatile @Nullable String error;

    private KnowledgeBase(KnowledgeLoader loader) {
        this.loader = loader;
        this.content = loader.load();
    }

    /** The knowledge base that comes along. */
    public static KnowledgeBase builtIn() {
        return new KnowledgeBase(new KnowledgeLoader(null));
    }

    /**
     * The knowledge base of that folder; what the folder lacks comes from the one that comes along.
     */
    public static KnowledgeBase of(Path folder) {
        return new KnowledgeBase(new KnowledgeLoader(folder));
    }

    /** All categories. */
    public List<ProductKnowledge> products() {
        return content.file().products();
    }

    /** What is known of that category, in English. */
    public Optional<ProductKnowledge> product(String category) {
        return products().stream().filter(product -> product.name().equals(category)).findFirst();
    }

    /** What is known of that category, in that language where it is written in it. */
    public Optional<ProductKnowledge> product(String category, String language) {
        String tongue = Locale.forLanguageTag(language).getLanguage();
        return product(category)
                .map(product ->
                        content.translation(tongue, category).map(product::in).orElse(product));
    }

    /** The shop's own phrases that point to a fact. */
    public Phrases phrases() {
        return content.file().phrases();
    }

    /** When a lead goes on. */
    public HandoffRules handoff() {
        return content.file().handoff();
    }

    /** Other words for categories. */
    public Synonyms synonyms() {
        return content.synonyms();
    }

    /** The English set-up guide that a text is about. */
    public Optional<Guide> guideFor(String text) {
        return guideFor(text, "en");
    }

    /** The set-up guide that a text is about, in that language where it is written in it. */
    public Optional<Guide> guideFor(String text, String language) {
        return content.guides().find(text, Locale.forLanguageTag(language).getLanguage());
    }

    @Override
    public List<Passage> search(String question, String language, Set<Kind> kinds) {
        return content.pages().search(question, language, kinds);
    }

    /** Learns what the pages mean, in the background; until then they are found by words. */
    public CompletableFuture<Void> learnMeaning() {
        return content.pages().learn();
    }

    /**
     * Names what is known now: another one after each reload. Who keeps something that was made
     * from this knowledge makes it again when the edition changes.
     */
    public Object edition() {
        return content;
    }

    /**
     * Reads the files again. If one of them is broken, all stays as it was.
     *
     * @throws UnreadableKnowledge says which file and line, and what would be right
     */
    public void reload() {
        try {
            Content fresh = loader.load();
            if (!fresh.file().handoff().equals(handoff())) {
                throw new UnreadableKnowledge(
                        "knowledge.json",
                        1,
                        "handoff_rules: " + fresh.file().handoff(),
                        handoff() + " as at the start; a new threshold needs a restart");
            }
            boolean learnt = content.pages().isLearnt();
            content = fresh;
            error = null;
            if (learnt) {
                var _ = learnMeaning();
            }
        } catch (UnreadableKnowledge e) {
            error = e.getMessage();
            throw e;
        }
    }

    /** Why the last reload changed nothing; empty = it did, or there was none. */
    Optional<String> error() {
        return Optional.ofNullable(error);
    }
}
