package io.sigmagent.agent.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All numbers of a text that may be money; model numbers, sizes and the like are left out. */
final class Amounts {
    private static final Pattern NUMBER =
            Spelling.pattern(
                    "(?<![\\p{L}\\d.,#]|\\p{L}-)(?:(?<pre>"
                            + Currencies.PREFIX
                            + ") ?)?(?<num>"
                            + Numbers.DIGITS
                            + "|(?:"
                            + Numbers.WORDS
                            + ")(?![\\p{L}]))(?:"
                            + " ?(?<mult>k|grand|thousand|lakhs?|mil|mille)(?![\\p{L}\\d]))?(?:"
                            + " ?(?<suf>"
                            + Currencies.SUFFIX
                            + ")(?![\\p{L}\\d]))?(?: ?(?<cents>"
                            + Currencies.CENTS
                            + ")(?![\\p{L}\\d]))?(?![\\p{L}\\d%\"]| ?%|[.,/:]\\d)");
    private static final Pattern ONE_COIN =
            Spelling.words("(?:a|un|une) (?<suf>dollar|euro|d[oó]lar|buck|quid)");
    private static final Pattern AND_CENTS =
            Spelling.pattern(
                    "^ ?(?:and |y |et |con )?(?<num>"
                            + Numbers.DIGITS
                            + "|(?:"
                            + Numbers.WORDS
                            + ")) ?(?:"
                            + Currencies.CENTS
                            + ")(?![\\p{L}\\d])");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100L);

    private Amounts() {}

    static List<Amount> in(String text, String shopCurrency) {
        List<Amount> amounts = new ArrayList<>();
        int from = 0;
        Matcher number = NUMBER.matcher(text);
        Matcher coin = ONE_COIN.matcher(text);
        boolean isCoin = true;
        while (from < text.length()) {
            boolean isNumber = number.find(from);
            // A search of the whole rest is not repeated once it was in vain.
            isCoin = isCoin && coin.find(from);
            if (!isNumber && !isCoin) {
                break;
            }
            boolean first = isNumber && (!isCoin || number.start() <= coin.start());
            Amount amount =
                    first
                            ? amount(number, shopCurrency)
                            : withSign(coin, BigDecimal.ONE, shopCurrency);
            Amount whole = withCents(text, amount);
            amounts.add(whole);
            from = whole.end();
        }
        return amounts;
    }

    private static Amount amount(Matcher m, String shopCurrency) {
        BigDecimal value = Numbers.read(m.group("num"));
        if (m.group("cents") != null && m.group("pre") == null) {
            String sign = m.group("cents").matches("(?i)c[eé]nt(?:imo|ime).*") ? "euro" : "$";
            return new Amount(
                    m.start(),
                    m.end(),
                    value.divide(HUNDRED),
                    BigDecimal.ONE,
                    Currencies.meant(sign, shopCurrency));
        }
        return withSign(m, value, shopCurrency);
    }

    private static Amount withSign(Matcher m, BigDecimal value, String shopCurrency) {
        String before = m.namedGroups().containsKey("pre") ? m.group("pre") : null;
        String sign = before == null ? m.group("suf") : before;
        String times = m.namedGroups().containsKey("mult") ? m.group("mult") : null;
        return new Amount(
                m.start(), m.end(), value, factor(times), Currencies.meant(sign, shopCurrency));
    }

    private static BigDecimal factor(@Nullable String word) {
        if (word == null) {
            return BigDecimal.ONE;
        }
        return BigDecimal.valueOf(
                word.toLowerCase(Locale.ROOT).startsWith("lakh") ? 100_000 : 1000);
    }

    private static Amount withCents(String text, Amount amount) {
        Matcher cents = AND_CENTS.matcher(Spelling.right(text, amount.end()));
        if (!amount.hasCurrency() || !cents.find()) {
            return amount;
        }
        return new Amount(
                amount.start(),
                amount.end() + cents.end(),
                amount.money().add(Numbers.read(cents.group("num")).divide(HUNDRED)),
                BigDecimal.ONE,
                amount.currency());
    }
}
