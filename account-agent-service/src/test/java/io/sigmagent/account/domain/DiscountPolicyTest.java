package io.sigmagent.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.account.domain.Settlement.Bound;
import io.sigmagent.account.domain.Settlement.Declined;
import io.sigmagent.account.domain.Settlement.Offered;
import io.sigmagent.account.domain.Settlement.Repeated;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscountPolicyTest {

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Standing NOTHING = new Standing(List.of(), BigDecimal.ZERO);

    private final DiscountPolicy policy = new DiscountPolicy(rules("5,8,10,12,15", "1000"));

    @ParameterizedTest
    @CsvSource({
        // price, list, cost, percent
        "1000, 1000, 500, 5",
        "1000, 1000, , 5",
        "1000, 1000, 870, 3",
        "900, 1000, 500, 5",
        "880, 1000, 500, 3",
        "10, 10, 5, 5"
    })
    void beginsWithTheFirstStepAsFarAsTheBoundsLet(
            String price, String list, String cost, String percent) {
        assertThat(policy.settle(wish("s1", "v1", piece(price, list, cost), "m1"), NOTHING))
                .isEqualTo(new Offered(new BigDecimal(percent), 0, null));
    }

    @ParameterizedTest
    @CsvSource({
        "850, 1000, 500, AUTHORITY",
        "700, 1000, 500, AUTHORITY",
        "1000, 1000, 900, MARGIN",
        "1000, 1000, 1200, MARGIN"
    })
    void offersNothingBeyondABound(String price, String list, String cost, Bound bound) {
        assertThat(policy.settle(wish("s1", "v1", piece(price, list, cost), "m1"), NOTHING))
                .isEqualTo(new Declined(bound, null));
    }

    @Test
    void offersNothingWhenTheDaysBudgetIsSpent() {
        Standing spent = new Standing(List.of(), new BigDecimal("995"));

        assertThat(policy.settle(wish("s1", "v1", piece("1000", "1000", "1"), "m1"), spent))
                .isEqualTo(new Declined(Bound.BUDGET, null));
    }

    @Test
    void goesOneStepFurtherForEachMessageUntilTheLastConcession() {
        Piece piece = piece("1000", "1000", "100");
        CustomerOffer five = offer("s1", "v1", piece, "5", 0, "m1");
        CustomerOffer eight = offer("s1", "v1", piece, "8", 1, "m2");
        CustomerOffer ten = offer("s1", "v1", piece, "10", 2, "m3");

        assertThat(policy.settle(wish("s1", "v1", piece, "m2"), standing(five)))
                .isEqualTo(new Offered(new BigDecimal("8"), 1, five));
        assertThat(policy.settle(wish("s1", "v1", piece, "m3"), standing(eight)))
                .isEqualTo(new Offered(new BigDecimal("10"), 2, eight));
        assertThat(policy.settle(wish("s1", "v1", piece, "m4"), standing(ten)))
                .isEqualTo(new Declined(Bound.LAST_STEP, ten));
    }

    @Test
    void beginsHigherForAVip() {
        var wish =
                new DiscountWish(
                        "s1", "v1", 1, null, piece("100", "100", "1"), List.of("m1"), true);

        assertThat(policy.settle(wish, NOTHING))
                .isEqualTo(new Offered(new BigDecimal("8"), 0, null));
    }

    @Test
    void saysTheSameAgainForTheSameMessage() {
        Piece piece = piece("1000", "1000", "100");
        CustomerOffer five = offer("s1", "v1", piece, "5", 0, "m1");

        assertThat(policy.settle(wish("s1", "v1", piece, "m1", "m2"), standing(five)))
                .isEqualTo(new Repeated(five));
    }

    @Test
    void climbsNoStepWithinOneMessageWhateverThingIsAskedFor() {
        Piece piece = piece("1000", "1000", "100");
        CustomerOffer five = offer("s1", "v1", piece, "5", 0, "m1");

        assertThat(policy.settle(wish("s1", "v2", piece, "m1"), standing(five)))
                .isEqualTo(new Offered(new BigDecimal("5"), 0, five));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "5"})
    void givesNoMoreThanWhatIsWished(String wished) {
        Piece piece = piece("1000", "1000", "100");
        CustomerOffer five = offer("s1", "v1", piece, "5", 0, "m1");
        DiscountWish small =
                new DiscountWish(
                        "s1", "v1", 1, new BigDecimal(wished), piece, List.of("m2"), false);

        assertThat(policy.settle(small, NOTHING))
                .isEqualTo(new Offered(new BigDecimal(wished), 0, null));
        assertThat(policy.settle(small, standing(five))).isEqualTo(new Repeated(five));
    }

    @Test
    void givesTheSamePercentForMorePieces() {
        Piece piece = piece("10", "10", "1");
        CustomerOffer ten = offer("s1", "v1", piece, "10", 2, "m1");
        var more = new DiscountWish("s1", "v1", 3, null, piece, List.of("m2"), false);

        assertThat(policy.settle(more, standing(ten)))
                .isEqualTo(new Offered(new BigDecimal("10"), 3, ten));
    }

    @Test
    void countsWhatOtherSessionsOfTheCustomerWereOffered() {
        Piece piece = piece("1000", "1000", "100");
        CustomerOffer ten = offer("s2", "v1", piece, "10", 2, "m9");
        CustomerOffer twelve = offer("s3", "v2", piece("880", "1000", "1"), "1", 0, "m8");

        assertThat(policy.settle(wish("s1", "v1", piece, "m1"), standing(ten)))
                .isEqualTo(new Offered(new BigDecimal("5"), 0, null));
        assertThat(policy.settle(wish("s1", "v1", piece, "m1"), standing(twelve)))
                .isEqualTo(new Offered(new BigDecimal("2"), 0, null));
        assertThat(policy.settle(wish("s1", "v1", piece, "m1"), standing(ten, twelve)))
                .isEqualTo(new Declined(Bound.AUTHORITY, null));
    }

    @Test
    void leavesAnOfferAloneThatADraftOrderTook() {
        Piece piece = piece("1000", "1000", "100");
        CustomerOffer taken = offer("s1", "v1", piece, "5", 0, "m1").taken("order", NOW);

        assertThat(policy.settle(wish("s1", "v1", piece, "m2"), standing(taken)))
                .isEqualTo(new Declined(Bound.ORDERED, taken));
    }

    @Test
    void takesBackTheYoungestOffersWhenSessionsTurnOutToBeOneCustomers() {
        Piece piece = piece("1000", "1000", "100");
        CustomerOffer first = offer("s1", "v1", piece, "10", 2, "m1");
        CustomerOffer second = offer("s2", "v1", piece, "8", 1, "m2");
        CustomerOffer taken = offer("s3", "v1", piece, "8", 1, "m3").taken("order", NOW);

        assertThat(policy.beyond(standing(first, second))).containsExactly(second);
        assertThat(policy.beyond(standing(first, taken))).containsExactly(first);
        assertThat(policy.beyond(standing(first))).isEmpty();
    }

    @Test
    void wantsRulesThatMakeSense() {
        assertThatThrownBy(() -> rules("8,5", "1")).hasMessageContaining("growing");
        assertThatThrownBy(() -> piece("0", "1", null)).hasMessageContaining("> 0");
        assertThatThrownBy(() -> piece("2", "1", null)).hasMessageContaining(">= 2");
        assertThatThrownBy(() -> wish("s1", "v1", piece("1", "1", null)))
                .hasMessageContaining("at least one");
    }

    @ParameterizedTest
    @CsvSource({"990, 1000, USD", "1000, 1100, USD", "1000, 1000, EUR"})
    void settlesAnewWhatIsNoLongerPricedAsItWas(String price, String list, String currency) {
        CustomerOffer five = offer("s1", "v1", piece("1000", "1000", "100"), "5", 0, "m1");
        Piece now =
                new Piece(
                        new BigDecimal(price),
                        new BigDecimal(list),
                        new BigDecimal("100"),
                        currency);

        assertThat(policy.settle(wish("s1", "v1", now, "m1"), standing(five)))
                .isEqualTo(new Offered(new BigDecimal("5"), 0, five));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 3, 10, 1000, 'authority: -1'",
        "100, 3, 10, 1000, 'authority: 100'",
        "15, 0, 10, 1000, 'mostSteps: 0'",
        "15, 3, 100, 1000, 'margin: 100'",
        "15, 3, 10, -1, 'dayBudget: -1'"
    })
    void refusesRulesThatBoundNothing(
            String authority, int mostSteps, String margin, String budget, String named) {
        assertThatThrownBy(() ->
                        new DiscountRules(
                                new BigDecimal(authority),
                                List.of(BigDecimal.ONE),
                                mostSteps,
                                new BigDecimal(margin),
                                BigDecimal.ONE,
                                new BigDecimal(budget),
                                Duration.ofDays(2),
                                Duration.ofDays(30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(named);
    }

    @Test
    void refusesRulesWithoutASingleStep() {
        assertThatThrownBy(() ->
                        new DiscountRules(
                                BigDecimal.TEN,
                                List.of(),
                                1,
                                BigDecimal.TEN,
                                BigDecimal.ONE,
                                BigDecimal.TEN,
                                Duration.ofDays(2),
                                Duration.ofDays(30)))
                .hasMessageContaining("growing percents");
    }

    static DiscountRules rules(String steps, String budget) {
        return new DiscountRules(
                new BigDecimal("15"),
                List.of(steps.split(",")).stream().map(BigDecimal::new).toList(),
                3,
                new BigDecimal("10"),
                new BigDecimal("5"),
                new BigDecimal(budget),
                Duration.ofDays(2),
                Duration.ofDays(30));
    }

    private static Standing standing(CustomerOffer... offers) {
        return new Standing(List.of(offers), BigDecimal.ZERO);
    }

    private static DiscountWish wish(
            String session, String variant, Piece piece, String... messages) {
        return new DiscountWish(session, variant, 1, null, piece, List.of(messages), false);
    }

    static CustomerOffer offer(
            String session, String variant, Piece piece, String percent, int step, String message) {
        return new CustomerOffer(
                session + message,
                session,
                variant,
                1,
                new BigDecimal(percent),
                piece,
                step,
                message,
                NOW,
                NOW.plus(Duration.ofDays(2)),
                null);
    }

    static Piece piece(String price, String list, @Nullable String cost) {
        return new Piece(
                new BigDecimal(price),
                new BigDecimal(list),
                cost == null ? null : new BigDecimal(cost),
                "USD");
    }
}
