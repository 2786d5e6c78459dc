package io.sigmagent.agent.claims;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds amounts of money in a text of small letters, rather one too many than one too few. */
final class Amounts {

    private static final Set<String> DOLLARS =
            Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN");
    static final String NUMBER = "\\d{1,3}(?: \\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d(?:[.,']?\\d)*+";
    private static final String TIMES = "(?:\\s?(?:k|grand|thousand|mil|mille)\\b)?";
    private static final String CODE =
            "usd|eur|gbp|cad|aud|nzd|chf|sek|nok|dkk|pln|jpy|cny|inr|mxn|brl|sgd|hkd";
    private static final String BEFORE = "(?:us\\s?)?\\$|[€£¥₹]|\\b(?:" + CODE + ")(?![a-z])\\$?";
    private static final String AFTER =
            "[$€£¥₹](?!\\s?\\d)|(?:"
                    + CODE
                    + "|(?:us |american"
                    + " )?dollars?|bucks|euros?|pounds?|quid|dolares?|pesos|libras)\\b";
    private static final Pattern AMOUNT =
            Pattern.compile(
                    String.format(
                            "(?<before>%1$s)\\s?(?<first>(?:%2$s)%3$s)|(?<![\\d.,])(?<second>(?:%2$s)%3$s)[\\s-]?(?:de"
                                + " )?(?<after>%4$s)",
                            BEFORE, NUMBER, TIMES, AFTER));
    private static final Pattern PRICE =
            Pattern.compile(
                    Vocabulary.alternatives("price.says")
                            + "[\\s:]+(?:"
                            + BEFORE
                            + ")?\\s?(?<number>(?:"
                            + NUMBER
                            + ")"
                            + TIMES
                            + ")(?!\\s?(?:%|percent|times|x\\b|gb|tb|hz|[\\p{L}]+s\\b))");
    private static final Pattern WEIGHT =
            Pattern.compile("\\b(?:weigh\\w*|heavy|heavier|lighter|light|pesa\\w*)\\b[^.!?]*$");

    private Amounts() {}

    /**
     * An amount in a text.
     *
     * @param start where it begins
     * @param end where it ends
     * @param value how much
     * @param other how much, where a space may group its digits or stand before it
     * @param currencies ISO 4217 codes that its sign may mean; empty = it bears none
     */
    record Amount(int start, int end, BigDecimal value, BigDecimal other, Set<String> currencies) {

        boolean is(BigDecimal amount, @Nullable String currency) {
            return (value.compareTo(amount) == 0 || other.compareTo(amount) == 0)
                    && (currency == null || currencies.isEmpty() || currencies.contains(currency));
        }
    }

    /** The amounts in a text, also the ends of ranges. */
    static Stream<Amount> in(String low) {
        return AMOUNT.matcher(low)
                .results()
                .filter(found -> !isWeight(low, found))
                .map(Amounts::amount);
    }

    /** The numbers that are said to be a price, though they bear no currency. */
    static Stream<Amount> pricesIn(String low) {
        return PRICE.matcher(low)
                .results()
                .map(found -> amount(found, found.group("number"), Set.of()));
    }

    /** The numbers in a text, money or not. */
    static Stream<BigDecimal> numbersIn(String low) {
        return Pattern.compile("(?:" + NUMBER + ")" + TIMES)
                .matcher(low)
                .results()
                .map(MatchResult::group)
                .flatMap(number -> Stream.of(value(number), value(lastGroup(number))));
    }

    private static boolean isWeight(String text, MatchResult found) {
        String after = found.group("after");
        Matcher weight = WEIGHT.matcher(text.substring(0, found.start()));
        return after != null
                && (after.startsWith("pound") || after.startsWith("libra"))
                && weight.find();
    }

    private static Amount amount(MatchResult found) {
        return found.group("first") == null
                ? amount(found, found.group("second"), currencies(found.group("after")))
                : amount(found, found.group("first"), currencies(found.group("before")));
    }

    private static Amount amount(MatchResult found, String number, Set<String> currencies) {
        return new Amount(
                found.start(), found.end(), value(number), value(lastGroup(number)), currencies);
    }

    private static String lastGroup(String number) {
        return number.substring(number.stripTrailing().lastIndexOf(' ') + 1).matches("\\d.*")
                ? number.substring(number.lastIndexOf(' ') + 1)
                : number;
    }

    private static Set<String> currencies(String sign) {
        String name = sign.toUpperCase(Locale.ROOT);
        return switch (name.substring(0, 1)) {
            case "$" -> DOLLARS;
            case "€" -> Set.of("EUR");
            case "£", "Q", "L" -> Set.of("GBP");
            case "P" ->
                    name.equals("PLN")
                            ? Set.of(name)
                            : name.equals("PESOS") ? Set.of("MXN") : Set.of("GBP");
            case "¥" -> Set.of("JPY", "CNY");
            case "₹" -> Set.of("INR");
            case "U", "A", "D", "B" ->
                    name.matches("AUD\\$?|DKK|BRL") ? Set.of(name.replace("$", "")) : DOLLARS;
            default -> name.startsWith("EURO") ? Set.of("EUR") : Set.of(name.replace("$", ""));
        };
    }

    /** A group of three digits behind the last mark belongs to the whole, fewer are hundredths. */
    static BigDecimal value(String number) {
        String digits = number.replaceAll("\\s?(?:k|grand|thousand|mil|mille)$", "");
        String compact = digits.replaceAll("[' ]", "").replace(',', '.');
        int last = compact.lastIndexOf('.');
        boolean groups = last >= 0 && compact.length() - last == 4 && !compact.startsWith("0.");
        String whole =
                last < 0 || groups
                        ? compact.replace(".", "")
                        : compact.substring(0, last).replace(".", "") + compact.substring(last);
        BigDecimal value = new BigDecimal(whole);
        return digits.length() == number.length() ? value : value.movePointRight(3);
    }
}
