package io.sigmagent.agent.facts;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which currency a sign, a code or a word means. */
final class Currencies {
    private static final Set<String> CODES =
            Set.of(
                    "USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "JPY", "CNY", "INR", "SEK",
                    "NOK", "DKK", "PLN", "MXN", "BRL", "SGD", "HKD");
    private static final Set<String> DOLLARS =
            Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN");

    /** First match wins; a dollar sign alone matches none. */
    private static final List<Meaning> MEANINGS =
            List.of(
                    new Meaning("us ?\\$|us dollars?|american dollars?", "USD"),
                    new Meaning("ca?d? ?\\$|canadian dollars?", "CAD"),
                    new Meaning("au?d? ?\\$|australian dollars?", "AUD"),
                    new Meaning("nz ?\\$", "NZD"),
                    new Meaning("€|euros?|eur", "EUR"),
                    new Meaning(
                            "£|pounds?(?: sterling)?|sterling|quid|libras|livres(?: sterling)?",
                            "GBP"),
                    new Meaning("₹|rs\\.?|rupees?|rupias", "INR"),
                    new Meaning("¥|yen", "JPY"),
                    new Meaning("yuan|rmb", "CNY"),
                    new Meaning("swiss francs?|francs?", "CHF"),
                    new Meaning("c[eé]ntimos?|centimes?", "EUR"));

    private static final String CODE = String.join("|", CODES);

    /** Before the number. */
    static final String PREFIX =
            "US ?\\$|CA?D? ?\\$|AU?D? ?\\$|NZ ?\\$|[$€£¥₹]|Rs\\.?(?= ?\\d)|(?:"
                    + CODE
                    + ")(?=[ \\d])";

    /** After the number. */
    static final String SUFFIX =
            "US ?\\$|[$€£¥₹]|"
                    + CODE
                    + "|(?:us |american |canadian |australian"
                    + " )?dollars?|d[oó]lar(?:es)?|bucks?|euros?|quid|pounds?(?:"
                    + " sterling)?|libras|livres(?: sterling)?|rupees?|rupias|yen|yuan|rmb|(?:swiss"
                    + " )?francs?";

    /** Hundredths. */
    static final String CENTS = "cents?|¢|c[eé]ntimos?|centavos?|centimes?";

    private Currencies() {}

    static @Nullable String meant(@Nullable String sign, String shopCurrency) {
        if (sign == null) {
            return null;
        }
        String text = sign.strip();
        if (CODES.contains(text.toUpperCase(Locale.ROOT))) {
            return text.toUpperCase(Locale.ROOT);
        }
        return MEANINGS.stream()
                .filter(meaning -> text.toLowerCase(Locale.ROOT).matches(meaning.regex()))
                .map(Meaning::code)
                .findFirst()
                .orElse(DOLLARS.contains(shopCurrency) ? shopCurrency : "USD");
    }

    private record Meaning(String regex, String code) {}
}
