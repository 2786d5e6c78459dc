package io.sigmagent.agent.turn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was learnt about a factor. */
public sealed interface FactValue {

    /**
     * BUDGET_RANGE: at least one bound is set unless it is vague.
     *
     * @param min least amount; null = no lower bound
     * @param max greatest amount; null = no upper bound
     * @param currency ISO 4217 code; null = the customer named none, the shop's is meant
     * @param vague true for "cheap" and the like: no number was said
     */
    record Budget(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String currency,
            boolean vague)
            implements FactValue {}

    /**
     * TIMELINE: when the customer wants to buy.
     *
     * @param urgency how soon
     * @param from first day meant; null = not said
     * @param until last day meant; null = not said
     */
    record Timeline(Urgency urgency, @Nullable LocalDate from, @Nullable LocalDate until)
            implements FactValue {}

    /**
     * TECHNICAL_REQUIREMENTS, in the order in which they were said.
     *
     * @param words at least one
     */
    record Words(List<String> words) implements FactValue {

        public Words {
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("words: none (expected: at least one)");
            }
        }
    }

    /**
     * QUANTITY.
     *
     * @param pieces at least 1
     */
    record Quantity(int pieces) implements FactValue {

        public Quantity {
            if (pieces < 1) {
                throw new IllegalArgumentException("pieces: " + pieces + " (expected: >= 1)");
            }
        }
    }

    /**
     * USE_CASE, CATEGORY: a word or a few.
     *
     * @param word not blank
     */
    record Word(String word) implements FactValue {

        public Word {
            if (word.isBlank()) {
                throw new IllegalArgumentException("word: blank (expected: text)");
            }
        }
    }

    /** DECISION_AUTHORITY. */
    enum Authority implements FactValue {
        ALONE,
        SHARED,
        NEEDS_APPROVAL
    }

    /** How soon the customer wants to buy. */
    enum Urgency {
        IMMEDIATE,
        WITHIN_WEEK,
        WITHIN_MONTH,
        WITHIN_QUARTER,
        LATER
    }
}
