package io.sigmagent.agent.facts;

import io.sigmagent.agent.turn.FactValue.Budget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every amount of money in a text with its bounds, whatever it is said about. */
public final class MoneyFinder {
    private static final String FILLER =
            "(?: (?:a|an|the|total of|budget of|about|around|roughly|like))*";
    private static final String MORE =
            "(?:more than|over|above|exceed(?:ing)?|beyond|past|much more than|plus de|más de)";
    private static final Pattern UPPER =
            before(
                    "under|below|less than|lower than|cheaper than|up to|upto|at"
                        + " most|max(?:imum)?(?: of| is)?:?|no more than|not more than|nothing"
                        + " over|not over|(?:not|nothing|\\p{L}*n't|never|without|no) (?:\\p{L}+"
                        + " ){0,4}"
                            + MORE
                            + "|stretch to|go (?:up )?to|go as high as|(?:limit|cap)(?: of|"
                            + " is)|capped at|stay within|menos de|por debajo de|hasta|m[aá]ximo(?:"
                            + " de)?|moins de|jusqu'[aà]|au plus|maximum de|<=?");
    private static final Pattern LOWER =
            before(
                    "over|above|more than|at least|start(?:s|ing)? (?:at|from)|from|min(?:imum)?(?:"
                            + " of)?:?|más de|desde|a partir de|plus (?:de|que)|au moins|>=?");
    private static final Pattern APPROX =
            before(
                    "around|about|approximately|approx\\.?|roughly|circa|nearly|close to|something"
                            + " like|in the region of|à peu près|environ|autour de|unos|alrededor"
                            + " de|aproximadamente|~");
    private static final Pattern OR_LESS =
            after(
                    "(?:or|and|y|o|ou)"
                            + " (?:less|under|below|lower|cheaper|menos|moins)|max(?:imum)?|tops|at"
                            + " (?:the )?most");
    private static final Pattern OR_MORE =
            after("\\+|plus(?! tax)|or (?:more|above|higher)|and (?:up|above|over)|minimum");
    private static final Pattern OR_SO = after("-?ish|or so|give or take|or thereabouts");
    private static final Pattern RANGE_START = before("between|from|entre|de|desde");
    private static final Pattern RANGE_LINK =
            Spelling.pattern(" ?(?:-|–|—|to|and|or|y|et|a|à|hasta|jusqu'à) ?");
    private static final Pattern WEIGHT =
            Spelling.words("weigh(?:s|t|ing)?|heavy|heavier|lbs?|ounces?|oz|kilos?");

    /** First match wins. */
    private static final List<Sign> SIGNS =
            List.of(
                    new Sign(Kind.UPPER, UPPER, true),
                    new Sign(Kind.UPPER, OR_LESS, false),
                    new Sign(Kind.LOWER, OR_MORE, false),
                    new Sign(Kind.LOWER, LOWER, true),
                    new Sign(Kind.APPROX, APPROX, true),
                    new Sign(Kind.APPROX, OR_SO, false));

    private final String shopCurrency;

    /** The dollar sign means the shop's dollar where the shop has one, else USD. */
    public MoneyFinder(String shopCurrency) {
        this.shopCurrency = shopCurrency;
    }

    /** All amounts with a currency, in the order in which they stand. */
    public List<Found<Budget>> find(String message) {
        return mentions(Spelling.even(message)).stream()
                .filter(mention -> mention.value().currency() != null)
                .toList();
    }

    /** The same, with the numbers that bear no currency. */
    List<Found<Budget>> mentions(String text) {
        List<Amount> amounts = Amounts.in(text, shopCurrency);
        List<Found<Budget>> found = new ArrayList<>();
        for (int i = 0; i < amounts.size(); i++) {
            Amount amount = amounts.get(i);
            if (isWeight(text, amount)) {
                continue;
            }
            if (i + 1 < amounts.size() && isRange(text, amount, amounts.get(i + 1))) {
                found.add(range(text, amount, amounts.get(i + 1)));
                i++;
            } else {
                found.add(single(text, amount));
            }
        }
        return found;
    }

    private static boolean isWeight(String text, Amount amount) {
        String own = text.substring(amount.start(), amount.end());
        return Spelling.words("pounds?").matcher(own).find()
                && (amount.money().compareTo(BigDecimal.valueOf(20)) < 0
                        || WEIGHT.matcher(text).find());
    }

    private static boolean isRange(String text, Amount low, Amount high) {
        String between = text.substring(low.end(), high.start());
        if (!RANGE_LINK.matcher(between).matches()) {
            return false;
        }
        boolean needsStart = Spelling.words("and|or|y|et|a|à").matcher(between).find();
        boolean started = RANGE_START.matcher(Spelling.left(text, low.start())).find();
        return (!needsStart || started)
                && low.inTheManner(high).money().compareTo(high.money()) < 0;
    }

    private static Found<Budget> range(String text, Amount first, Amount second) {
        Amount low = first.inTheManner(second);
        Amount high = second.inTheManner(first);
        String left = Spelling.left(text, first.start());
        Matcher start = RANGE_START.matcher(left);
        int from = first.start() - (start.find() ? left.length() - start.start() : 0);
        return new Found<>(
                new Budget(low.money(), high.money(), low.currency(), false), from, second.end());
    }

    private static Found<Budget> single(String text, Amount amount) {
        String left = Spelling.left(text, amount.start());
        String right = Spelling.right(text, amount.end());
        Bound bound = bound(left, right);
        BigDecimal money = amount.money();
        return new Found<>(
                new Budget(
                        bound.kind() == Kind.UPPER ? null : money,
                        bound.kind() == Kind.LOWER ? null : money,
                        amount.currency(),
                        false),
                amount.start() - bound.before(),
                amount.end() + bound.after());
    }

    private static Bound bound(String left, String right) {
        for (Sign sign : SIGNS) {
            Matcher m = sign.pattern().matcher(sign.isLeft() ? left : right);
            if (m.find()) {
                return sign.isLeft()
                        ? new Bound(sign.kind(), left.length() - m.start(), 0)
                        : new Bound(sign.kind(), 0, m.end());
            }
        }
        return new Bound(Kind.EXACT, 0, 0);
    }

    private static Pattern before(String regex) {
        return Spelling.pattern("(?<![\\p{L}])(?:" + regex + ")" + FILLER + " ?$");
    }

    private static Pattern after(String regex) {
        return Spelling.pattern("^ ?(?:" + regex + ")(?![\\p{L}])");
    }

    private enum Kind {
        UPPER,
        LOWER,
        APPROX,
        EXACT
    }

    private record Sign(Kind kind, Pattern pattern, boolean isLeft) {}

    private record Bound(Kind kind, int before, int after) {}
}
