package io.sigmagent.orchestrator.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something learnt about a lead, with its evidence.
 *
 * @param quote the customer's own words that say it
 * @param messageId the message in which they stand
 * @param finder rule or model that found it
 */
public record Fact(Factor factor, Value value, String quote, String messageId, String finder) {

    /** What was learnt. */
    public sealed interface Value {

        /** A budget; null bounds are open, a null currency is the shop's. */
        record Budget(
                @Nullable String min,
                @Nullable String max,
                @Nullable String currency,
                boolean vague)
                implements Value {}

        /** When the customer wants to buy; days in ISO 8601, null = not said. */
        record When(String urgency, @Nullable String from, @Nullable String until)
                implements Value {}

        /** Several words. */
        record Words(List<String> words) implements Value {

            public Words {
                words = List.copyOf(words);
            }
        }

        /** A number of pieces. */
        record Count(int pieces) implements Value {}

        /** One word. */
        record Word(String word) implements Value {}
    }
}
