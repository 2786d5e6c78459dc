package io.sigmagent.analytics.domain;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much a customer takes part in a conversation: the weighted mean, times 100, over those
 * measures that have data.
 *
 * @param score 0 to 100
 * @param parts value of each measure that has data, 0 to 1
 */
public record Engagement(int score, Map<Measure, Double> parts) {

    /** What is measured, with its weight. */
    public enum Measure {
        /** Turns of the customer; ten are enough. */
        CUSTOMER_TURNS(25),
        /** Share of our questions that were answered. */
        QUESTIONS_ANSWERED(25),
        /** Median time to answer us: a minute is best, ten are too long. */
        ANSWER_TIME(15),
        /** Share of shown products that the customer asked about. */
        PRODUCTS_ASKED_ABOUT(20),
        /** Whether the customer said how it was. */
        FEEDBACK(15);

        private final int weight;

        Measure(int weight) {
            this.weight = weight;
        }

        /** Its points of 100. */
        public int weight() {
            return weight;
        }
    }

    private static final int ENOUGH_TURNS = 10;
    private static final Duration PROMPT = Duration.ofSeconds(60);
    private static final Duration TOO_LONG = Duration.ofMinutes(10);

    public Engagement {
        parts = Map.copyOf(parts);
    }

    /** The engagement that a conversation shows. */
    public static Engagement of(EngagementSigns signs) {
        Map<Measure, Double> parts = new EnumMap<>(Measure.class);
        parts.put(
                Measure.CUSTOMER_TURNS,
                Math.min(1.0, signs.customerTurns() / (double) ENOUGH_TURNS));
        parts.put(Measure.FEEDBACK, signs.gaveFeedback() ? 1.0 : 0.0);
        signs.medianAnswerTime()
                .ifPresent(time -> parts.put(Measure.ANSWER_TIME, promptness(time)));
        put(parts, Measure.QUESTIONS_ANSWERED, signs.questionsAnswered());
        put(parts, Measure.PRODUCTS_ASKED_ABOUT, signs.productsAskedAbout());
        return new Engagement(weightedMean(parts), parts);
    }

    private static void put(Map<Measure, Double> parts, Measure measure, OptionalDouble value) {
        if (value.isPresent()) {
            parts.put(measure, value.getAsDouble());
        }
    }

    private static double promptness(Duration answerTime) {
        double late = answerTime.minus(PROMPT).toMillis();
        double range = TOO_LONG.minus(PROMPT).toMillis();
        return Math.clamp(1.0 - late / range, 0.0, 1.0);
    }

    private static int weightedMean(Map<Measure, Double> parts) {
        double points = 0;
        int weights = 0;
        for (Map.Entry<Measure, Double> part : parts.entrySet()) {
            points += part.getKey().weight() * part.getValue();
            weights += part.getKey().weight();
        }
        return (int) Math.round(100 * points / weights);
    }
}
