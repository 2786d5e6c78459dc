package io.sigmagent.orchestrator.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the customer's plans.
 *
 * @param facts at most one of each factor
 * @param asked how often each factor was asked for
 * @param openFactor the factor asked last; null = none
 * @param score 0 to 100; null = not computed yet
 */
public record Lead(
        List<Fact> facts,
        Map<Factor, Integer> asked,
        @Nullable Factor openFactor,
        @Nullable Integer score,
        Qualification qualification) {

    /** How far a lead's qualification has come. */
    public enum Qualification {
        NOT_STARTED,
        IN_PROGRESS,
        QUALIFIED,
        UNQUALIFIED
    }

    /** Nothing is known yet. */
    public static final Lead UNKNOWN =
            new Lead(List.of(), Map.of(), null, null, Qualification.NOT_STARTED);

    public Lead {
        facts = List.copyOf(facts);
        asked = Map.copyOf(asked);
        if (score != null && (score < 0 || score > 100)) {
            throw new IllegalArgumentException("score: " + score + " (expected: 0 to 100)");
        }
    }

    /** The lead after facts were learnt; a later fact replaces an earlier one of its factor. */
    Lead learnt(List<Fact> news) {
        List<Fact> merged = new ArrayList<>(facts);
        for (Fact fact : news) {
            merged.removeIf(known -> known.factor() == fact.factor());
            merged.add(fact);
        }
        return new Lead(merged, asked, openFactor, score, qualification);
    }

    /** Whether one of them is news. */
    boolean differsBy(List<Fact> news) {
        return news.stream()
                .anyMatch(fact ->
                        facts.stream()
                                .noneMatch(known ->
                                        known.factor() == fact.factor()
                                                && known.value().equals(fact.value())));
    }

    /** The lead after an answer that asked for a factor, or for none. */
    Lead asked(@Nullable Factor factor) {
        Map<Factor, Integer> times = new EnumMap<>(Factor.class);
        times.putAll(asked);
        if (factor != null) {
            times.merge(factor, 1, Integer::sum);
        }
        return new Lead(facts, times, factor, score, qualification);
    }

    Lead scored(@Nullable Integer newScore, Qualification status) {
        return new Lead(facts, asked, openFactor, newScore == null ? score : newScore, status);
    }

    /** What a new conversation starts with: the facts, none of the questions. */
    Lead reopened() {
        return new Lead(facts, Map.of(), null, score, qualification);
    }
}
