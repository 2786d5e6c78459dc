package io.sigmagent.integration.shopify.domain;

import static io.sigmagent.integration.shopify.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QueryAllowanceTest {

    private static final QueryAllowance TOLD = QueryAllowance.unknown(NOW).told(100, 1000, 50, NOW);

    @Test
    void waitsForNothingBeforeTheStoreSaidAnything() {
        QueryAllowance unknown = QueryAllowance.unknown(NOW).spend(5000, NOW);

        assertThat(unknown.waitFor(1000, NOW)).isZero();
    }

    @Test
    void waitsUntilTheBucketHasFilled() {
        assertThat(TOLD.waitFor(100, NOW)).isZero();
        assertThat(TOLD.waitFor(200, NOW)).isEqualTo(Duration.ofSeconds(2));
        assertThat(TOLD.waitFor(200, NOW.plusSeconds(1))).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void queuesThoseWhoWait() {
        QueryAllowance spent = TOLD.spend(150, NOW);

        assertThat(spent.waitFor(150, NOW)).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void neverWaitsForMoreThanTheBucketHolds() {
        assertThat(TOLD.waitFor(5000, NOW)).isEqualTo(Duration.ofSeconds(18));
        assertThat(TOLD.waitFor(1000, NOW.plusSeconds(60))).isZero();
    }

    @Test
    void pausesAtLeastASecondAfterARefusal() {
        assertThat(TOLD.refused(10, NOW).waitFor(10, NOW)).isEqualTo(Duration.ofSeconds(1));
        assertThat(TOLD.refused(300, NOW).waitFor(10, NOW)).isEqualTo(Duration.ofSeconds(4));
        assertThat(TOLD.refused(10, NOW).waitFor(10, NOW.plusSeconds(2))).isZero();
    }

    @Test
    void pausesAsLongAsTheStoreSays() {
        QueryAllowance closed = TOLD.closedFor(Duration.ofSeconds(7), NOW);

        assertThat(closed.waitFor(1, NOW.plusSeconds(2))).isEqualTo(Duration.ofSeconds(5));
    }
}
