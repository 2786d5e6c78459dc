package io.sigmagent.agent.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.facts.FactExtraction;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue;
import io.sigmagent.agent.turn.FactValue.Authority;
import io.sigmagent.agent.turn.FactValue.Budget;
import io.sigmagent.agent.turn.FactValue.Timeline;
import io.sigmagent.agent.turn.FactValue.Urgency;
import io.sigmagent.agent.turn.FactValue.Word;
import io.sigmagent.agent.turn.FactValue.Words;
import io.sigmagent.agent.turn.Factor;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadScoreTest {

    private static final Fact BUDGET = fact(Factor.BUDGET_RANGE, budget("1500", "USD"));
    private static final Fact USE = fact(Factor.USE_CASE, new Word("gaming"));
    private static final Fact SOON =
            fact(Factor.TIMELINE, new Timeline(Urgency.WITHIN_WEEK, null, null));
    private static final Fact ALONE = fact(Factor.DECISION_AUTHORITY, Authority.ALONE);
    private static final Fact TWO =
            fact(Factor.TECHNICAL_REQUIREMENTS, new Words(List.of("4K", "OLED")));

    @Test
    void isTheWeightedSumOfItsParts() {
        LeadScore score = LeadScore.of(List.of(BUDGET, USE, SOON, ALONE, TWO), null);

        assertThat(score.total()).isEqualTo(100);
        assertThat(score.parts())
                .extracting(LeadScore.Part::points)
                .containsExactly(30, 20, 20, 15, 15);
        assertThat(score.parts()).allSatisfy(part -> assertThat(part.evidence()).isNotNull());
        assertThat(LeadScore.of(List.of(), null).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "IMMEDIATE, 20",
        "WITHIN_WEEK, 20",
        "WITHIN_MONTH, 16",
        "WITHIN_QUARTER, 10",
        "LATER, 5"
    })
    void givesPointsForUrgency(Urgency urgency, int points) {
        assertThat(total(fact(Factor.TIMELINE, new Timeline(urgency, null, null))))
                .isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"ALONE, 15", "SHARED, 9", "NEEDS_APPROVAL, 5"})
    void givesPointsForAuthority(Authority authority, int points) {
        assertThat(total(fact(Factor.DECISION_AUTHORITY, authority))).isEqualTo(points);
    }

    @Test
    void givesFewPointsForABudgetBelowTheCheapest() {
        assertThat(LeadScore.of(List.of(BUDGET), Money.of("1499.00", "USD")).total()).isEqualTo(30);
        assertThat(LeadScore.of(List.of(BUDGET), Money.of("1501.00", "USD")).total()).isEqualTo(6);
        assertThat(LeadScore.of(List.of(BUDGET), Money.of("1501.00", "EUR")).total()).isEqualTo(30);
        assertThat(total(fact(Factor.BUDGET_RANGE, new Budget(null, null, null, true))))
                .isEqualTo(15);
    }

    @Test
    void givesLessForAUseThatOnlyTheCategoryTells() {
        assertThat(total(USE)).isEqualTo(20);
        assertThat(total(fact(Factor.CATEGORY, new Word("laptops")))).isEqualTo(12);
        assertThat(
                        total(
                                new Fact(
                                        Factor.USE_CASE,
                                        new Word("gaming"),
                                        "gaming",
                                        "m1",
                                        FactExtraction.USE_IN_CATEGORY)))
                .isEqualTo(12);
        assertThat(total(fact(Factor.TECHNICAL_REQUIREMENTS, new Words(List.of("4K")))))
                .isEqualTo(9);
        assertThat(total(fact(Factor.QUANTITY, new FactValue.Quantity(3)))).isZero();
    }

    @Test
    void letsTheLatestFactCount() {
        Fact later = fact(Factor.BUDGET_RANGE, budget("100", "USD"));

        assertThat(LeadScore.of(List.of(BUDGET, later), Money.of("500.00", "USD")).total())
                .isEqualTo(6);
    }

    @Test
    void knowsWhetherAmountAndCurrencyWereSaid() {
        assertThat(LeadScore.of(List.of(BUDGET), null).budgetConfirmed()).isTrue();
        assertThat(
                        LeadScore.of(List.of(fact(Factor.BUDGET_RANGE, budget("800", null))), null)
                                .budgetConfirmed())
                .isFalse();
        assertThat(LeadScore.of(List.of(), null).budgetConfirmed()).isFalse();
    }

    private static int total(Fact fact) {
        return LeadScore.of(List.of(fact), null).total();
    }

    private static Budget budget(String most, @org.jspecify.annotations.Nullable String currency) {
        return new Budget(null, new BigDecimal(most), currency, false);
    }

    private static Fact fact(Factor factor, FactValue value) {
        return new Fact(factor, value, "words", "m1", "rule");
    }
}
