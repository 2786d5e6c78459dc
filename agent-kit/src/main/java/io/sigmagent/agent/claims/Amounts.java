package io.sigmagent.agent.claims;

import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds amounts of money in a text. */
final class Amounts {

    private static final String NUMBER =
            "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{1,2})?)";
    private static final String CURRENCY =
            "(?:€|£|(?:USD|EUR|GBP|CAD|AUD|CHF|SEK|JPY|dollars?|euros?|pounds?|bucks)\\b)";
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "(?:[$€£¥]|\\b(?:USD|EUR|GBP)\\b)\\s?"
                            + NUMBER
                            + "|\\b"
                            + NUMBER
                            + "\\s?"
                            + CURRENCY);

    private Amounts() {}

    /** The amounts in a text, without their currency. */
    static Stream<BigDecimal> in(String text) {
        return AMOUNT.matcher(text).results().map(Amounts::amount);
    }

    private static BigDecimal amount(MatchResult found) {
        String number = found.group(1) == null ? found.group(2) : found.group(1);
        return new BigDecimal(number.replace(",", ""));
    }
}
