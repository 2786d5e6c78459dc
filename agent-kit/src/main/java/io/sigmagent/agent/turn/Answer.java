package io.sigmagent.agent.turn;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A turn's answer. Made with {@link #to}, then told more: {@code Answer.to(turn,
 * text).asking(factor).doing("asked:budget_range")}. The frame adds the ledger.
 *
 * @param text what the customer is to read, 1 to 8000 characters
 * @param language BCP 47 language of the text
 * @param outcome what was concluded
 * @param facts facts learnt in this turn
 * @param asked the factor asked for; null = none
 * @param actions verb:object, what was done and then what is next
 * @param products products shown, in the order shown
 * @param leadScore 0 to 100; null = not computed by this agent
 * @param identity who the customer turned out to be; null = unchanged
 * @param memory what the agent notes for itself, at most 20 entries and 1 KiB; replaces what it had
 *     noted
 */
public record Answer(
        String text,
        String language,
        Outcome outcome,
        List<Fact> facts,
        @Nullable Factor asked,
        List<String> actions,
        List<ShownProduct> products,
        @Nullable Integer leadScore,
        @Nullable Identified identity,
        Map<String, String> memory) {

    private static final int LONGEST = 8000;
    private static final int MOST_NOTES = 20;
    private static final int LARGEST_MEMORY = 1024;

    /**
     * Who the customer turned out to be.
     *
     * @param level how sure we are
     * @param email email that goes with it; null = unchanged
     * @param shopifyId Shopify GID; null = unchanged
     */
    public record Identified(
            IdentityLevel level, @Nullable String email, @Nullable String shopifyId) {}

    public Answer {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "text: " + text.length() + " characters (expected: 1 to " + LONGEST + ")");
        }
        if (leadScore != null && (leadScore < 0 || leadScore > 100)) {
            throw new IllegalArgumentException("leadScore: " + leadScore + " (expected: 0 to 100)");
        }
        facts = List.copyOf(facts);
        actions = List.copyOf(actions);
        products = List.copyOf(products);
        memory = Map.copyOf(memory);
        checkSize(memory);
    }

    private static void checkSize(Map<String, String> memory) {
        int characters =
                memory.entrySet().stream()
                        .mapToInt(note -> note.getKey().length() + note.getValue().length())
                        .sum();
        if (memory.size() > MOST_NOTES || characters > LARGEST_MEMORY) {
            throw new IllegalArgumentException(
                    "memory: %d notes of %d characters (expected: at most %d and %d)"
                            .formatted(memory.size(), characters, MOST_NOTES, LARGEST_MEMORY));
        }
    }

    /** An English text that keeps the session and all that the agent noted. */
    public static Answer to(Turn turn, String text) {
        return new Answer(
                text,
                "en",
                new Outcome.Continue(),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                turn.memory());
    }

    /** The same answer with another text. */
    public Answer saying(String words) {
        return new Answer(
                words, language, outcome, facts, asked, actions, products, leadScore, identity,
                memory);
    }

    /** In another language. */
    public Answer in(String tongue) {
        return new Answer(
                text, tongue, outcome, facts, asked, actions, products, leadScore, identity,
                memory);
    }

    /** With that conclusion. */
    public Answer concluding(Outcome conclusion) {
        return new Answer(
                text,
                language,
                conclusion,
                facts,
                asked,
                actions,
                products,
                leadScore,
                identity,
                memory);
    }

    /** With these facts too. */
    public Answer learning(List<Fact> learnt) {
        return new Answer(
                text,
                language,
                outcome,
                and(facts, learnt),
                asked,
                actions,
                products,
                leadScore,
                identity,
                memory);
    }

    /** It asks for that factor. */
    public Answer asking(Factor factor) {
        return new Answer(
                text, language, outcome, facts, factor, actions, products, leadScore, identity,
                memory);
    }

    /** With these actions too, each as verb:object. */
    public Answer doing(String... done) {
        return new Answer(
                text,
                language,
                outcome,
                facts,
                asked,
                and(actions, List.of(done)),
                products,
                leadScore,
                identity,
                memory);
    }

    /** It shows these products. */
    public Answer showing(List<ShownProduct> shown) {
        return new Answer(
                text, language, outcome, facts, asked, actions, shown, leadScore, identity, memory);
    }

    /** With that lead score. */
    public Answer scoring(int score) {
        return new Answer(
                text, language, outcome, facts, asked, actions, products, score, identity, memory);
    }

    /** It found out who the customer is. */
    public Answer identifying(Identified who) {
        return new Answer(
                text, language, outcome, facts, asked, actions, products, leadScore, who, memory);
    }

    /** The agent notes this for itself, beside what it had noted. */
    public Answer noting(String name, String value) {
        Map<String, String> notes = new TreeMap<>(memory);
        notes.put(name, value);
        return remembering(notes);
    }

    /** The agent notes this for itself, and nothing else. */
    public Answer remembering(Map<String, String> notes) {
        return new Answer(
                text, language, outcome, facts, asked, actions, products, leadScore, identity,
                notes);
    }

    private static <T> List<T> and(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
