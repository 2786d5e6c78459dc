package io.sigmagent.agent.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PendingTurnsTest {

    private static final TopicPartition ONE = new TopicPartition("agent.account", 1);
    private static final TopicPartition TWO = new TopicPartition("agent.account", 2);

    private final PendingTurns pending = new PendingTurns();
    private final List<Long> acknowledged = new ArrayList<>();

    @Test
    void acknowledgesWhatEndsInOrder() {
        begin(ONE, 5).end();
        begin(ONE, 6).end();

        assertThat(acknowledged).containsExactly(5L, 6L);
    }

    @Test
    void holdsBackWhatStandsBehindAnOpenTurn() {
        PendingTurns.Entry open = begin(ONE, 5);
        begin(ONE, 6).end();
        begin(ONE, 8).end();
        assertThat(acknowledged).isEmpty();

        open.end();
        assertThat(acknowledged).containsExactly(8L);
    }

    @Test
    void holdsBackNothingOnOtherPartitions() {
        var _ = begin(ONE, 5);
        begin(TWO, 3).end();

        assertThat(acknowledged).containsExactly(3L);
    }

    @Test
    void leavesPartitionsThatWentAwayToTheirNewOwner() {
        PendingTurns.Entry lost = begin(ONE, 5);
        pending.forget(List.of(ONE));
        lost.end();
        assertThat(acknowledged).isEmpty();

        begin(ONE, 5).end();
        assertThat(acknowledged).containsExactly(5L);
    }

    private PendingTurns.Entry begin(TopicPartition partition, long offset) {
        return pending.begin(partition, offset, () -> acknowledged.add(offset));
    }
}
