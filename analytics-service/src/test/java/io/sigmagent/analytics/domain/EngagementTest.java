package io.sigmagent.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.analytics.domain.Engagement.Measure;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngagementTest {

    @ParameterizedTest(name = "{0} turns, answered in {1} s, feedback {2}: {3}")
    @CsvSource({
        // without an answer, 25 and 15 points are all there is: 100 * (25 * turns / 10 + 15) / 40
        "0,  ,     false, 0",
        "1,  ,     false, 6",
        "10, ,     false, 63",
        "99, ,     false, 63",
        "10, ,     true,  100",
        // with one, 55: a minute or less is 1, ten minutes or more 0, linear between
        "10, 0,    false, 73",
        "10, 60,   false, 73",
        "10, 330,  false, 59",
        "10, 600,  false, 45",
        "10, 9000, false, 45",
        "10, 60,   true,  100",
        "5,  60,   true,  77",
    })
    void isTheWeightedMeanOfWhatIsKnown(
            int turns, Integer seconds, boolean feedback, int expected) {
        var signs =
                new EngagementSigns(
                        turns,
                        Optional.ofNullable(seconds).map(Duration::ofSeconds),
                        feedback,
                        OptionalDouble.empty(),
                        OptionalDouble.empty());

        assertThat(Engagement.of(signs).score()).isEqualTo(expected);
    }

    @Test
    void countsAllFiveMeasuresWhenAllAreKnown() {
        var signs =
                new EngagementSigns(
                        4,
                        Optional.of(Duration.ofSeconds(330)),
                        true,
                        OptionalDouble.of(0.5),
                        OptionalDouble.of(0.25));

        Engagement engagement = Engagement.of(signs);

        // 25 * .4 + 25 * .5 + 15 * .5 + 20 * .25 + 15 * 1
        assertThat(engagement.score()).isEqualTo(50);
        assertThat(engagement.parts()).containsOnlyKeys(Measure.values());
    }

    @Test
    void weighsAHundredPointsTogether() {
        assertThat(Arrays.stream(Measure.values()).mapToInt(Measure::weight).sum()).isEqualTo(100);
    }
}
