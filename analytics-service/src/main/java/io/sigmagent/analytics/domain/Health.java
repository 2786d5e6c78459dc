package io.sigmagent.analytics.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How well it goes with a customer: the weighted mean, times 100, over those measures that have
 * data.
 *
 * @param score 0 to 100
 * @param parts value of each measure that has data, 0 to 1
 */
public record Health(int score, Map<Measure, Double> parts) {

    /** What is measured, with its weight. */
    public enum Measure {
        /** Mean of the ratings: 1 is nothing, 5 is all. */
        SATISFACTION(30),
        /** How lately, how often and for how much they bought. */
        RECENCY_FREQUENCY_MONETARY(30),
        /** Engagement in the latest conversation. */
        ENGAGEMENT(20),
        /** How little trouble they had. */
        SUPPORT_BURDEN(20);

        private final int weight;

        Measure(int weight) {
            this.weight = weight;
        }

        /** Its points of 100. */
        public int weight() {
            return weight;
        }
    }

    /** What a score means at a glance. */
    public enum Colour {
        /** 0 to 50. */
        RED,
        /** 51 to 75. */
        YELLOW,
        /** 76 to 100. */
        GREEN
    }

    private static final int BEST_RATING = 5;
    private static final int ALL = 100;
    private static final int LAST_RED = 50;
    private static final int LAST_YELLOW = 75;

    public Health {
        if (score < 0 || score > ALL) {
            throw new IllegalArgumentException("score: " + score + " (expected: 0 to 100)");
        }
        parts = Map.copyOf(parts);
    }

    /** The health that a customer's signs show; empty = nothing is known. */
    public static Optional<Health> of(HealthSigns signs, HealthScale scale) {
        Map<Measure, Double> parts = new EnumMap<>(Measure.class);
        signs.meanRating()
                .ifPresent(mean -> parts.put(Measure.SATISFACTION, (mean - 1) / (BEST_RATING - 1)));
        signs.purchases()
                .ifPresent(bought ->
                        parts.put(Measure.RECENCY_FREQUENCY_MONETARY, scale.value(bought)));
        signs.engagement()
                .ifPresent(points -> parts.put(Measure.ENGAGEMENT, points / (double) ALL));
        signs.troubles().ifPresent(count -> parts.put(Measure.SUPPORT_BURDEN, scale.ease(count)));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Health(weightedMean(parts), parts));
    }

    /** Red, yellow or green. */
    public Colour colour() {
        if (score <= LAST_RED) {
            return Colour.RED;
        }
        return score <= LAST_YELLOW ? Colour.YELLOW : Colour.GREEN;
    }

    private static int weightedMean(Map<Measure, Double> parts) {
        double points = 0;
        int weights = 0;
        for (Map.Entry<Measure, Double> part : parts.entrySet()) {
            points += part.getKey().weight() * part.getValue();
            weights += part.getKey().weight();
        }
        return (int) Math.round(ALL * points / weights);
    }
}
