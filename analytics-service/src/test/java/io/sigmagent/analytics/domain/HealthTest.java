package io.sigmagent.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.analytics.domain.Health.Colour;
import io.sigmagent.analytics.domain.Health.Measure;
import io.sigmagent.analytics.domain.HealthSigns.Purchases;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

    static final HealthScale SCALE =
            new HealthScale(
                    Duration.ofDays(30), Duration.ofDays(130), 4, new BigDecimal("1000"), 4);

    @ParameterizedTest
    @CsvSource({
        // rating, days since the last order, orders, spent, engagement, troubles, health
        "5, 0,   4, 1000, 100, 0, 100",
        "1, 200, 0, 0,    0,   4, 0",
        // one measure alone is the whole mean
        "4, ,     , ,     ,    ,  75",
        " , ,     , ,     40,  ,  40",
        " , ,     , ,     ,    1, 75",
        // recency 80 / 130, half the orders, half the money: (.5 + .5 + .5) / 3
        " , 80,  2, 500,  ,    ,  50",
        // .3 * .5 + .3 * .5 + .2 * .5 + .2 * 1
        "3, 80,  2, 500,  50,  0, 60",
        // never below nothing nor above all
        " , 9,   9, -50,  ,    9, 40",
    })
    void isTheWeightedMeanOfWhatIsKnown(
            Double rating,
            Long days,
            Long orders,
            BigDecimal spent,
            Integer engagement,
            Long troubles,
            int expected) {
        Optional<Purchases> purchases =
                Optional.ofNullable(days)
                        .map(late -> new Purchases(Duration.ofDays(late), orders, spent));
        var signs =
                new HealthSigns(
                        rating == null ? OptionalDouble.empty() : OptionalDouble.of(rating),
                        purchases,
                        engagement == null ? OptionalInt.empty() : OptionalInt.of(engagement),
                        troubles == null ? OptionalLong.empty() : OptionalLong.of(troubles));

        assertThat(Health.of(signs, SCALE).orElseThrow().score()).isEqualTo(expected);
    }

    @Test
    void isUnknownOfWhoLeftNoSigns() {
        assertThat(Health.of(signs(OptionalDouble.empty(), OptionalInt.empty()), SCALE)).isEmpty();
    }

    @Test
    void saysWhy() {
        var health =
                Health.of(signs(OptionalDouble.of(5), OptionalInt.of(20)), SCALE).orElseThrow();

        assertThat(health.parts())
                .isEqualTo(Map.of(Measure.SATISFACTION, 1.0, Measure.ENGAGEMENT, 0.2));
    }

    @ParameterizedTest
    @CsvSource({"0, RED", "50, RED", "51, YELLOW", "75, YELLOW", "76, GREEN", "100, GREEN"})
    void isRedYellowOrGreen(int score, Colour expected) {
        assertThat(new Health(score, Map.of()).colour()).isEqualTo(expected);
    }

    @Test
    void weighsAHundredPointsTogether() {
        assertThat(Arrays.stream(Measure.values()).mapToInt(Measure::weight).sum()).isEqualTo(100);
    }

    @Property
    void isBetterTheBetterTheRating(
            @ForAll @DoubleRange(min = 1, max = 5) double one,
            @ForAll @DoubleRange(min = 1, max = 5) double other,
            @ForAll @IntRange(max = 100) int engagement) {
        int less = score(Math.min(one, other), engagement);
        int more = score(Math.max(one, other), engagement);

        assertThat(less).isBetween(0, more);
        assertThat(more).isBetween(less, 100);
    }

    @Test
    void refusesWhatIsOutOfRange() {
        assertThatThrownBy(() -> new Health(101, Map.of())).hasMessageStartingWith("score: 101");
        assertThatThrownBy(() -> signs(OptionalDouble.of(6), OptionalInt.empty()))
                .hasMessageStartingWith("meanRating");
        assertThatThrownBy(() -> signs(OptionalDouble.of(0), OptionalInt.empty()))
                .hasMessageStartingWith("meanRating");
        assertThatThrownBy(() -> signs(OptionalDouble.empty(), OptionalInt.of(-1)))
                .hasMessageStartingWith("engagement");
        assertThatThrownBy(() -> signs(OptionalDouble.empty(), OptionalInt.of(101)))
                .hasMessageStartingWith("engagement");
        assertThatThrownBy(() ->
                        new HealthSigns(
                                OptionalDouble.empty(),
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalLong.of(-1)))
                .hasMessageStartingWith("troubles");
    }

    @Test
    void refusesAScaleThatMeasuresNothing() {
        Duration day = Duration.ofDays(1);
        BigDecimal money = BigDecimal.TEN;
        assertThatThrownBy(() -> new HealthScale(day, day, 1, money, 1))
                .hasMessageStartingWith("fresh");
        assertThatThrownBy(() -> new HealthScale(day.negated(), day, 1, money, 1))
                .hasMessageStartingWith("fresh");
        assertThatThrownBy(() -> new HealthScale(Duration.ZERO, day, 0, money, 1))
                .hasMessageStartingWith("full-orders");
        assertThatThrownBy(() -> new HealthScale(Duration.ZERO, day, 1, BigDecimal.ZERO, 1))
                .hasMessageStartingWith("full-spend");
        assertThatThrownBy(() -> new HealthScale(Duration.ZERO, day, 1, money, 0))
                .hasMessageStartingWith("full-troubles");
    }

    private static int score(double rating, int engagement) {
        return Health.of(signs(OptionalDouble.of(rating), OptionalInt.of(engagement)), SCALE)
                .orElseThrow()
                .score();
    }

    private static HealthSigns signs(OptionalDouble rating, OptionalInt engagement) {
        return new HealthSigns(rating, Optional.empty(), engagement, OptionalLong.empty());
    }
}
