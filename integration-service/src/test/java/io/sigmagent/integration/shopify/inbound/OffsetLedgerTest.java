package io.sigmagent.integration.shopify.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffsetLedgerTest {

    private final OffsetLedger ledger = new OffsetLedger();
    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void acknowledgesNothingThatOvertakesWorkInHand() {
        take(0, 10);
        take(0, 11);
        take(0, 12);

        ledger.finished(0, 12);
        ledger.finished(0, 11);
        assertThat(acknowledged).isEmpty();

        ledger.finished(0, 10);
        assertThat(acknowledged).containsExactly("0@12");
    }

    @Test
    void keepsPartitionsApart() {
        take(0, 1);
        take(1, 1);

        ledger.finished(1, 1);

        assertThat(acknowledged).containsExactly("1@1");
    }

    @Test
    void takesARedeliveredRecordOnce() {
        take(0, 1);
        take(0, 1);

        ledger.finished(0, 1);
        ledger.finished(0, 1);
        ledger.finished(7, 1);

        assertThat(acknowledged).containsExactly("0@1");
    }

    private void take(int partition, long offset) {
        ledger.taken(partition, offset, () -> acknowledged.add(partition + "@" + offset));
    }
}
