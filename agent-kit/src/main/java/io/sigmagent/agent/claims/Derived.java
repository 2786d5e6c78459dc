package io.sigmagent.agent.claims;

import io.sigmagent.agent.claims.Amounts.Amount;
import io.sigmagent.agent.turn.LedgerEntry;
import io.sigmagent.agent.turn.LedgerEntry.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Amounts that follow from what the store told: a difference, a total, a price less a discount. */
final class Derived {

    private static final Pattern COUNT =
            Pattern.compile("(?<![\\d.,$€£])([2-9]|[1-9]\\d)(?![\\d.,%])");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Derived() {}

    static boolean isProven(
            List<LedgerEntry> prices, Draft draft, Amount amount, Sentence sentence) {
        List<BigDecimal> now =
                prices.stream()
                        .filter(price -> !isFormer(price))
                        .map(Derived::value)
                        .distinct()
                        .toList();
        List<BigDecimal> all = draft.told(Kind.PRICE).map(Derived::value).distinct().toList();
        return (sentence.holds("price.difference") && isDifference(all, amount))
                || (sentence.holds("price.total") && isTotal(now, sentence, amount))
                || isReduced(now, draft, amount);
    }

    private static boolean isDifference(List<BigDecimal> prices, Amount amount) {
        return pairs(prices).anyMatch(pair -> amount.is(pair[0].subtract(pair[1]).abs(), null));
    }

    private static boolean isTotal(List<BigDecimal> prices, Sentence sentence, Amount amount) {
        Stream<BigDecimal> times =
                COUNT.matcher(sentence.low())
                        .results()
                        .map(MatchResult::group)
                        .map(BigDecimal::new)
                        .flatMap(count -> prices.stream().map(count::multiply));
        BigDecimal sum = prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Stream.concat(times, Stream.of(sum)).anyMatch(one -> amount.is(one, null));
    }

    /** A price less a discount that was granted; or that discount. */
    private static boolean isReduced(List<BigDecimal> prices, Draft draft, Amount amount) {
        return Percentages.granted(draft)
                .flatMap(percent -> prices.stream().flatMap(price -> reduced(price, percent)))
                .anyMatch(one -> amount.is(one, null));
    }

    private static Stream<BigDecimal> reduced(BigDecimal price, BigDecimal percent) {
        BigDecimal off = price.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        return Stream.of(price.subtract(off), off);
    }

    private static Stream<BigDecimal[]> pairs(List<BigDecimal> prices) {
        return prices.stream()
                .flatMap(one ->
                        prices.stream()
                                .filter(other -> other.compareTo(one) != 0)
                                .map(other -> new BigDecimal[] {one, other}));
    }

    private static BigDecimal value(LedgerEntry price) {
        return new BigDecimal(price.value().split(" ", 2)[0]);
    }

    private static boolean isFormer(LedgerEntry price) {
        return Optional.of(price.value()).filter(value -> value.endsWith(" before")).isPresent();
    }
}
