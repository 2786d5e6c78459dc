package io.sigmagent.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DailyBudgetTest {

    private static final BigDecimal ONE = BigDecimal.ONE;

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final DailyBudget budget = new DailyBudget(new BigDecimal("10"), clock);

    @Test
    void letsNoCallBeginThatMightBreakTheLimit() {
        assertThat(budget.reserve(new BigDecimal("6"))).isTrue();
        assertThat(budget.reserve(new BigDecimal("5"))).isFalse();
        assertThat(budget.reserve(new BigDecimal("4"))).isTrue();
    }

    @Test
    void givesBackWhatACallDidNotCost() {
        boolean _ = budget.reserve(new BigDecimal("6"));

        budget.settle(new BigDecimal("6"), "c1", ONE);

        assertThat(budget.spentToday()).isEqualByComparingTo("1");
        assertThat(budget.reserve(new BigDecimal("9"))).isTrue();
    }

    @Test
    void countsItsOwnCallOnceAlthoughItIsReported() {
        boolean _ = budget.reserve(ONE);
        budget.settle(ONE, "c1", ONE);

        budget.told("c1", now, ONE);
        budget.told("c1", now, ONE);

        assertThat(budget.spentToday()).isEqualByComparingTo("1");
    }

    @Test
    void countsACallOnceThatIsReportedBeforeItIsSettled() {
        boolean _ = budget.reserve(ONE);
        budget.told("c1", now, ONE);

        budget.settle(ONE, "c1", ONE);

        assertThat(budget.spentToday()).isEqualByComparingTo("1");
    }

    @Test
    void countsWhatOtherInstancesAndFormerRunsSpent() {
        budget.told("others", now.minus(Duration.ofHours(2)), new BigDecimal("9.5"));

        assertThat(budget.reserve(ONE)).isFalse();
        assertThat(budget.share()).isEqualTo(0.95);
    }

    @Test
    void beginsAnewAtMidnight() {
        budget.told("c1", now, new BigDecimal("10"));
        assertThat(budget.reserve(BigDecimal.ZERO)).isFalse();

        now = Instant.parse("2026-11-25T00:00:01Z");

        assertThat(budget.reserve(ONE)).isTrue();
        budget.told("late", Instant.parse("2026-11-24T23:59:59Z"), ONE);
        assertThat(budget.spentToday()).isZero();
        assertThat(budget.since()).isEqualTo("2026-11-25T00:00:00Z");
    }

    @Test
    void neverEndsWithoutALimit() {
        DailyBudget open = new DailyBudget(null, clock);

        open.told("c1", now, new BigDecimal("1000000"));

        assertThat(open.reserve(ONE)).isTrue();
        assertThat(open.share()).isZero();
    }
}
