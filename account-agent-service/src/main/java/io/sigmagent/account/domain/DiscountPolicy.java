package io.sigmagent.account.domain;

import static java.util.Comparator.comparing;

import io.sigmagent.account.domain.Settlement.Bound;
import io.sigmagent.account.domain.Settlement.Declined;
import io.sigmagent.account.domain.Settlement.Offered;
import io.sigmagent.account.domain.Settlement.Repeated;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Settles how much discount a customer gets: one step for what they wrote, in whole percents, never
 * beyond the tightest of all bounds.
 */
public final class DiscountPolicy {

    private final DiscountRules rules;

    public DiscountPolicy(DiscountRules rules) {
        this.rules = rules;
    }

    /** What the rules say to that wish. */
    public Settlement settle(DiscountWish wish, Standing standing) {
        CustomerOffer own = standing.in(wish.sessionId()).orElse(null);
        if (own != null && own.isTaken()) {
            return new Declined(Bound.ORDERED, own);
        }
        if (own != null && answers(own, wish)) {
            return new Repeated(own);
        }
        int step = own == null ? 0 : step(own, wish);
        Limit tightest = tightest(wish, standing, own, step);
        BigDecimal percent = whole(tightest.percent().min(wished(wish)));
        if (percent.signum() > 0 && (own == null || isMore(percent, wish, own))) {
            return new Offered(percent, step, own);
        }
        return new Declined(tightest.bound(), own);
    }

    /**
     * Offers to take back, youngest first, until those that stand do not go beyond the authority:
     * two sessions may turn out to be one customer's. What a draft order took stands.
     */
    public List<CustomerOffer> beyond(Standing standing) {
        List<CustomerOffer> back = new ArrayList<>();
        BigDecimal sum = sum(standing.open());
        for (CustomerOffer offer : standing.open().reversed()) {
            if (sum.compareTo(rules.authority()) > 0 && !offer.isTaken()) {
                back.add(offer);
                sum = sum.subtract(offer.concession());
            }
        }
        return back;
    }

    /** One message brings one step, however often the brain asks. */
    private static int step(CustomerOffer own, DiscountWish wish) {
        return wish.messages().contains(own.askedBy()) ? own.step() : own.step() + 1;
    }

    /** Whether the offer was made for this very wish, or already is what it asks for. */
    private static boolean answers(CustomerOffer own, DiscountWish wish) {
        boolean sameThing =
                own.variantId().equals(wish.variantId())
                        && own.pieces() >= wish.pieces()
                        && own.piece().hasPricesOf(wish.piece());
        boolean enough = wished(wish).compareTo(own.percent()) <= 0;
        return sameThing && (enough || wish.messages().contains(own.askedBy()));
    }

    private static boolean isMore(BigDecimal percent, DiscountWish wish, CustomerOffer own) {
        boolean otherThing =
                !own.variantId().equals(wish.variantId()) || !own.piece().hasPricesOf(wish.piece());
        return otherThing
                || percent.compareTo(own.percent()) > 0
                || (wish.pieces() > own.pieces() && percent.compareTo(own.percent()) == 0);
    }

    private Limit tightest(
            DiscountWish wish, Standing standing, @Nullable CustomerOffer own, int step) {
        List<CustomerOffer> others =
                standing.open().stream().filter(offer -> !offer.equals(own)).toList();
        Piece piece = wish.piece();
        return List.of(
                        new Limit(Bound.LAST_STEP, usual(wish, own, step)),
                        new Limit(
                                Bound.AUTHORITY,
                                piece.discountFor(rules.authority().subtract(sum(others)))),
                        new Limit(
                                Bound.MARGIN,
                                piece.discountWithin(rules.margin(), rules.withoutCost())),
                        new Limit(Bound.BUDGET, affordable(wish, standing)))
                .stream()
                .min(comparing(Limit::percent))
                .orElseThrow();
    }

    private BigDecimal usual(DiscountWish wish, @Nullable CustomerOffer own, int step) {
        boolean over = step >= rules.mostSteps();
        return over && own != null ? own.percent() : rules.step(step, wish.vip());
    }

    private BigDecimal affordable(DiscountWish wish, Standing standing) {
        BigDecimal left = rules.dayBudget().subtract(standing.spentToday());
        BigDecimal whole = wish.piece().price().multiply(BigDecimal.valueOf(wish.pieces()));
        return left.movePointRight(2).divide(whole, MathContext.DECIMAL64);
    }

    private static BigDecimal wished(DiscountWish wish) {
        return wish.percent() == null ? Piece.HUNDRED : wish.percent();
    }

    private static BigDecimal sum(List<CustomerOffer> offers) {
        return offers.stream()
                .map(CustomerOffer::concession)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal whole(BigDecimal percent) {
        return percent.setScale(0, RoundingMode.FLOOR);
    }

    /**
     * Something that a discount can't go beyond.
     *
     * @param bound what it is
     * @param percent the largest discount within it
     */
    private record Limit(Bound bound, BigDecimal percent) {}
}
