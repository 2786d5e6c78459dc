package io.sigmagent.agent.claims;

import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Percentages in a text of small letters, and those that were granted. */
final class Percentages {

    static final Pattern PERCENT =
            Pattern.compile(
                    "(?<number>\\d+(?:[.,]\\d+)?)\\s?(?:-|to|a|bis)?\\s?(?:\\d+\\s?)?(?:%|percent(?:age)?\\b|per"
                        + " cent\\b|pct\\b|p\\.c\\.|por ciento\\b|por cien\\b|pour"
                        + " cents?\\b|pour-cents?\\b)(?<behind>\\s?\\p{L}*)");
    private static final Pattern RATE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?%");

    private Percentages() {}

    /** The percentages that a tool granted. */
    static Stream<BigDecimal> granted(Draft draft) {
        return draft.told(Kind.DISCOUNT).flatMap(Percentages::in);
    }

    /** The rate of an entry: "8 % 1195.08 USD" grants eight. */
    static Stream<BigDecimal> in(LedgerEntry grant) {
        return RATE.matcher(grant.value()).results().map(rate -> new BigDecimal(rate.group(1)));
    }
}
