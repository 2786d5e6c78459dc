package io.sigmagent.agent.facts;

import io.sigmagent.agent.turn.FactValue.Budget;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the customer wants to spend. Prices that they ask about, refunds, discounts and sizes are no
 * budgets.
 */
public final class BudgetFinder {
    private static final BigDecimal LEAST_WITHOUT_CURRENCY = BigDecimal.valueOf(50L);
    private static final Pattern CUE =
            Spelling.pattern(
                    "(?<![\\p{L}])(?:budget(?:s|'s)?(?: (?:is|of|was|would be|will"
                        + " be|around|about|for (?:this|it|that)|limit))*:?|spend(?:ing)?(?: (?:up"
                        + " to|around|about|max))*|(?:can|could|to|would) pay|afford|presupuesto(?:"
                        + " (?:es|de))*|gastar|budget (?:est|de)(?: de)?|dépenser)(?:"
                        + " (?:about|around|up to|like|maybe|de))? ?$");
    private static final Pattern CUE_AFTER =
            Spelling.pattern(
                    "^ ?(?:is my (?:budget|max|limit)|budget|to spend|in total to"
                            + " spend|max(?:imum)?|tops)");
    private static final Pattern BOUNDED =
            Spelling.pattern(
                    "^(?:under|below|less than|lower than|cheaper than|up to|upto|at most|max|no"
                        + " more than|not more|not over|nothing over|not |nothing"
                        + " |\\p{L}*n't|without|never|no |stretch|go"
                        + " |limit|cap|around|about|approx|roughly|circa|close"
                        + " to|between|entre|menos de|por debajo|hasta|m[aá]ximo|moins de|jusqu'|au"
                        + " plus|environ|autour|unos|alrededor|~|<)|(?:or less|or under|or"
                        + " below|max(?:imum)?|tops|at (?:the )?most|ish|or so|give or take)$");
    private static final Pattern MAY_FOLLOW =
            Spelling.pattern(
                    "^ ?(?:$|[.,;:!?)]|(?:for|or|and|but|please|max|maximum|if|to|with|total|budget|all|is|would|tops|each|per|though|at|on|in|incl|including|plus|something|y|o|et|ou|pour|para|thanks|i|my|so|as|that|which|because|since|can|do|what|any|right|now)(?![\\p{L}]))");
    private static final Pattern ABOUT_A_PRICE =
            Spelling.pattern(
                    "(?:cost(?:s|ed|ing)?|pric(?:e|es|ed)|paid|charged|charge|refund(?:ed)?|owe[sd]?|earn|save[sd]?|discount|coupon|voucher|fee|shipping|worth|sell(?:s|ing)?|sold|rose|fell|rise|balance|salary|deposit|reported|why|instead"
                        + " of|debited|billed|order (?:of|for|total))(?:"
                        + " (?:is|was|are|were|me|it|at|for|of|from|a|the|only|to|by|just|about|around|us))*[:"
                        + " ]*$");
    private static final Pattern PRICE_FOLLOWS =
            Spelling.pattern(
                    "^ ?(?:off(?![\\p{L}])|discount|coupon|gift|voucher|refund|deposit|fee|credit|more(?!"
                        + " or)|(?:one|model|version)(?![\\p{L}])|[,]? (?:right|correct|isn't"
                        + " it|yes)\\?)");
    private static final Pattern IT_IS =
            Spelling.pattern("(?:it|that|this|they|one)(?:'s| is| was|'re| are) ?$");
    private static final Pattern CHEAP =
            Spelling.words(
                    "(?<!look )(?<!looks )(?<!feels )cheap(?:est|ish|o)?(?!"
                            + " (?:shipping|delivery|plastic|quality))|affordable|inexpensive|low[-"
                            + " ]cost|low[- ]budget|budget[- ]friendly|(?:on|have) (?:a|my) (?:very"
                            + " |pretty )?(?:tight |small |low |limited )?budget(?! of| is|"
                            + " for|:)|tight budget|a budget"
                            + " (?!of|is|for|around)(?=\\p{L})|(?:not|nothing|isn't|aren't) (?:too"
                            + " |very |that |so |crazy )?(?:expensive|pricey)|break the"
                            + " bank|reasonabl[ey] pric\\p{L}+|entry[- ]level|as little as"
                            + " possible|barat[oa]s?|econ[oó]mic[oa]s?|pas (?:trop"
                            + " )?chère?s?|abordables?|money(?:'s| is) no object|no (?:budget"
                            + " )?limit|no fixed budget|flexible budget|budget is"
                            + " (?:flexible|open|low|tight)");
    private static final Pattern TOTAL =
            Spelling.pattern(
                    "^ ?(?:in )?(?:total|altogether|overall|all together|for (?:all|everything|the"
                            + " lot))(?![\\p{L}])");

    private final MoneyFinder money;
    private final List<String> indicators;

    /** The indicators are the shop's own phrases, for instance "willing to spend". */
    public BudgetFinder(String shopCurrency, List<String> indicators) {
        this.money = new MoneyFinder(shopCurrency);
        this.indicators = List.copyOf(indicators);
    }

    /** The last budget of the message; a bare number counts when the budget was asked for. */
    public Optional<Found<Budget>> find(String message, boolean asked) {
        String text = Spelling.even(message);
        return money.mentions(text).stream()
                .filter(mention -> isBudget(text, mention, asked))
                .reduce((_, later) -> later)
                .map(mention -> withTotal(text, mention))
                .or(() -> cheap(text));
    }

    /** "$12,000 in total" is for all pieces. */
    private static Found<Budget> withTotal(String text, Found<Budget> mention) {
        Matcher total = TOTAL.matcher(text.substring(mention.end()));
        return total.find()
                ? new Found<>(mention.value(), mention.start(), mention.end() + total.end())
                : mention;
    }

    private static Optional<Found<Budget>> cheap(String text) {
        Matcher m = CHEAP.matcher(text);
        return m.find()
                ? Optional.of(new Found<>(new Budget(null, null, null, true), m.start(), m.end()))
                : Optional.empty();
    }

    private boolean isBudget(String text, Found<Budget> mention, boolean asked) {
        String left = Spelling.left(text, mention.start());
        String right = Spelling.right(text, mention.end());
        boolean bounded = BOUNDED.matcher(mention.quote(text)).find();
        boolean upper = bounded && mention.value().min() == null;
        if (PRICE_FOLLOWS.matcher(right).find()
                || (!upper && !asked && IT_IS.matcher(left).find())
                || (!upper && ABOUT_A_PRICE.matcher(left).find())) {
            return false;
        }
        return mention.value().currency() != null
                || (MAY_FOLLOW.matcher(right).find()
                        && (asked || (isEnough(mention.value()) && hasCue(left, right, bounded))));
    }

    private boolean hasCue(String left, String right, boolean bounded) {
        return bounded
                || CUE.matcher(left).find()
                || CUE_AFTER.matcher(right).find()
                || indicators.stream().anyMatch(indicator -> endsWith(left, indicator));
    }

    private static boolean endsWith(String left, String indicator) {
        String words = indicator.replaceAll("[$€£ ]+$", "").toLowerCase(Locale.ROOT);
        return left.stripTrailing().toLowerCase(Locale.ROOT).endsWith(words);
    }

    private static boolean isEnough(Budget range) {
        BigDecimal greatest = range.max() == null ? range.min() : range.max();
        return greatest != null && greatest.compareTo(LEAST_WITHOUT_CURRENCY) >= 0;
    }
}
