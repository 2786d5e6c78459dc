package io.sigmagent.gateway.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a lead.
 *
 * @param quote what it rests on, 1 to 500 characters
 */
public record LeadFact(Factor factor, Value value, String quote) {

    private static final int LONGEST_QUOTE = 500;

    public LeadFact {
        quote = WrittenText.checked("quote", quote, LONGEST_QUOTE);
    }

    /** What it says. */
    public sealed interface Value {

        /** An amount of money; one bound at least unless it is vague. */
        record Budget(
                @Nullable BigDecimal min,
                @Nullable BigDecimal max,
                @Nullable String currency,
                boolean vague)
                implements Value {

            public Budget {
                if (min == null && max == null && !vague) {
                    throw wrong("no bound (expected: min, max, or vague: true)");
                }
                if (min != null && max != null && min.compareTo(max) > 0) {
                    throw wrong("min above max (expected: min <= max)");
                }
                if (currency != null && !currency.matches("[A-Z]{3}")) {
                    throw wrong("currency (expected: three letters as in ISO 4217)");
                }
            }
        }

        /** When the customer wants to buy. */
        record When(String urgency, @Nullable LocalDate from, @Nullable LocalDate until)
                implements Value {

            private static final Set<String> URGENCIES =
                    Set.of("immediate", "within_week", "within_month", "within_quarter", "later");

            public When {
                if (!URGENCIES.contains(urgency)) {
                    throw wrong(
                            "urgency (expected: immediate, within_week, within_month,"
                                    + " within_quarter or later)");
                }
            }
        }

        /** Several words, 1 to 20. */
        record Words(List<String> words) implements Value {

            private static final int MOST = 20;

            public Words {
                if (words.isEmpty() || words.size() > MOST) {
                    throw wrong(words.size() + " texts (expected: 1 to " + MOST + ")");
                }
                words = words.stream().map(Value::word).toList();
            }
        }

        /** A number of pieces. */
        record Count(int pieces) implements Value {

            public Count {
                if (pieces < 1) {
                    throw wrong(pieces + " (expected: >= 1)");
                }
            }
        }

        /** One word, or a few. */
        record Word(String text) implements Value {

            public Word {
                text = Value.word(text);
            }
        }

        private static String word(String text) {
            return WrittenText.checked("value", text, 200);
        }

        private static InvalidField wrong(String what) {
            return new InvalidField("value", what);
        }
    }
}
