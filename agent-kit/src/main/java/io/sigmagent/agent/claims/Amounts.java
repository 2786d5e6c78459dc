package io.sigmagent.agent.claims;

import io.sigmagent.agent.facts.MoneyFinder;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds amounts of money in a text, rather one too many than one too few. */
final class Amounts {

    private static final Set<String> DOLLARS =
            Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN");
    private static final String NUMBER = "\\d(?:[.,'’\\u00a0\\u202f]?\\d)*+";
    private static final String TIMES = "(?:\\s?(?:k|grand|thousand)\\b)?";
    private static final String CODE =
            "USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|PLN|JPY|CNY|INR|MXN|BRL|SGD|HKD";
    private static final String BEFORE = "(?:US\\s?)?\\$|[€£¥₹]|\\b(?:" + CODE + ")(?![a-z])\\$?";
    private static final String AFTER =
            "[$€£¥₹](?!\\s?\\d)|(?:" + CODE + "|dollars?|bucks|euros?|pounds?|quid)\\b";
    private static final Pattern AMOUNT =
            insensitive(
                    String.format(
                            "(?<before>%1$s)\\s?(?<first>%2$s%3$s)"
                                    + "|(?<![\\d.,])(?<second>%2$s%3$s)[\\s-]?(?<after>%4$s)",
                            BEFORE, NUMBER, TIMES, AFTER));
    private static final Pattern PRICE =
            insensitive(
                    "\\b(?:costs?|price(?: is| was|d at|:)|(?:sells|goes|yours) for)\\s+"
                            + "(?:(?:you|now|only|just|about|around)\\s+)*(?:"
                            + BEFORE
                            + ")?\\s?(?<number>"
                            + NUMBER
                            + TIMES
                            + ")(?!\\s?(?:%|percent|times))");
    private static final Pattern WEIGHT =
            insensitive("\\b(?:weigh\\w*|heavy|heavier|lighter|light)\\b[^.!?]*$");
    private static final MoneyFinder WORDS = new MoneyFinder("USD");

    private Amounts() {}

    /**
     * An amount in a text.
     *
     * @param value how much
     * @param currencies ISO 4217 codes that its sign may mean; empty = it bears none
     */
    record Amount(BigDecimal value, Set<String> currencies) {

        boolean is(BigDecimal amount, @Nullable String currency) {
            return value.compareTo(amount) == 0
                    && (currency == null || currencies.isEmpty() || currencies.contains(currency));
        }
    }

    /** The amounts in a text, also those in words and the ends of ranges. */
    static Stream<Amount> in(String text) {
        Stream<Amount> signed =
                AMOUNT.matcher(text)
                        .results()
                        .filter(found -> !isWeight(text, found))
                        .map(Amounts::amount);
        Stream<Amount> inWords =
                WORDS.find(text).stream()
                        .flatMap(found -> Stream.of(found.value().min(), found.value().max()))
                        .flatMap(Stream::ofNullable)
                        .map(value -> new Amount(value, Set.of()));
        return Stream.concat(signed, inWords);
    }

    /** The amounts that are said to be a price, with a currency or without. */
    static Stream<Amount> pricesIn(String text) {
        return PRICE.matcher(text)
                .results()
                .map(found -> new Amount(value(found.group("number")), Set.of()));
    }

    /** The numbers in a text, money or not. */
    static Stream<BigDecimal> numbersIn(String text) {
        return insensitive(NUMBER + TIMES)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Amounts::value);
    }

    private static boolean isWeight(String text, MatchResult found) {
        String after = found.group("after");
        Matcher weight = WEIGHT.matcher(text.substring(0, found.start()));
        return after != null && after.toLowerCase(Locale.ROOT).startsWith("pound") && weight.find();
    }

    private static Amount amount(MatchResult found) {
        return found.group("first") == null
                ? new Amount(value(found.group("second")), currencies(found.group("after")))
                : new Amount(value(found.group("first")), currencies(found.group("before")));
    }

    private static Set<String> currencies(String sign) {
        String name = sign.toUpperCase(Locale.ROOT);
        return switch (name.substring(0, 1)) {
            case "$" -> DOLLARS;
            case "€" -> Set.of("EUR");
            case "£", "P", "Q" -> name.equals("PLN") ? Set.of(name) : Set.of("GBP");
            case "¥" -> Set.of("JPY", "CNY");
            case "₹" -> Set.of("INR");
            default ->
                    switch (name) {
                        case "DOLLAR", "DOLLARS", "BUCKS" -> DOLLARS;
                        case "EURO", "EUROS" -> Set.of("EUR");
                        default -> Set.of(name.startsWith("US") ? "USD" : name.replace("$", ""));
                    };
        };
    }

    /** A group of three digits behind the last mark belongs to the whole, fewer are hundredths. */
    private static BigDecimal value(String number) {
        String digits = number.replaceAll("(?i)\\s?(?:k|grand|thousand)$", "");
        String compact = digits.replaceAll("['’\\u00a0\\u202f]", "").replace(',', '.');
        int last = compact.lastIndexOf('.');
        boolean groups = last >= 0 && compact.length() - last == 4 && !compact.startsWith("0.");
        String whole =
                last < 0 || groups
                        ? compact.replace(".", "")
                        : compact.substring(0, last).replace(".", "") + compact.substring(last);
        BigDecimal value = new BigDecimal(whole);
        return digits.length() == number.length() ? value : value.movePointRight(3);
    }

    private static Pattern insensitive(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
