package io.sigmagent.analytics.domain;

import static io.sigmagent.analytics.domain.Samples.NOON;
import static io.sigmagent.analytics.domain.Samples.delivered;
import static io.sigmagent.analytics.domain.Samples.fact;
import static io.sigmagent.analytics.domain.Samples.turn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountingTest {

    private static final RecordedFact FIRST = fact("a", 0, turn(Agent.SBDR, 1));
    private static final RecordedFact SECOND = fact("b", 1, turn(Agent.SBDR, 1));
    private static final RecordedFact THIRD = fact("c", 2, turn(Agent.SBDR, 1));

    @Test
    void countsAllOfAPartitionThatWasNeverCounted() {
        var counting =
                Counting.of(List.of(delivered(3, 7, FIRST), delivered(3, 8, SECOND)), Map.of());

        assertThat(counting.counted()).containsExactly(FIRST, SECOND);
        assertThat(counting.marks())
                .isEqualTo(Map.of(3, new CountedThrough(8, NOON.plusSeconds(1))));
    }

    @Test
    void doesNotCountAgainWhatIsRebuiltFromTheLog() {
        var before = Map.of(3, new CountedThrough(8, NOON.plusSeconds(1)));

        var counting =
                Counting.of(
                        List.of(
                                delivered(3, 7, FIRST),
                                delivered(3, 8, SECOND),
                                delivered(3, 9, THIRD)),
                        before);

        assertThat(counting.counted()).containsExactly(THIRD);
        assertThat(counting.marks())
                .isEqualTo(Map.of(3, new CountedThrough(9, NOON.plusSeconds(2))));
    }

    @Test
    void movesNoMarkWhenNothingCounts() {
        var before = Map.of(3, new CountedThrough(8, NOON.plusSeconds(1)));

        assertThat(Counting.of(List.of(delivered(3, 7, FIRST)), before).marks()).isEmpty();
    }

    @Test
    void countsFactsOfALogThatWasMadeAnew() {
        var before = Map.of(3, new CountedThrough(800, NOON));

        var counting = Counting.of(List.of(delivered(3, 0, SECOND)), before);

        assertThat(counting.counted()).containsExactly(SECOND);
        assertThat(counting.marks())
                .isEqualTo(Map.of(3, new CountedThrough(0, NOON.plusSeconds(1))));
    }

    @Test
    void countsALateFactButKeepsTheLatestTime() {
        var before = Map.of(3, new CountedThrough(8, NOON.plusSeconds(1)));

        assertThat(Counting.of(List.of(delivered(3, 9, FIRST)), before).marks())
                .isEqualTo(Map.of(3, new CountedThrough(9, NOON.plusSeconds(1))));
    }

    @Test
    void keepsPartitionsApart() {
        var before = Map.of(3, new CountedThrough(8, NOON.plusSeconds(60)));

        var counting =
                Counting.of(List.of(delivered(3, 1, FIRST), delivered(4, 1, SECOND)), before);

        assertThat(counting.counted()).containsExactly(SECOND);
    }
}
