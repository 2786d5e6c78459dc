package io.sigmagent.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sigmagent.gateway.domain.Allowance.Limit;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final Limit LIMIT = new Limit(3, 2);

    @Test
    void allowsABurstAndNoMore() {
        Allowance allowance = LIMIT.full(NOW);

        for (int i = 0; i < 3; i++) {
            allowance = allowance.take(LIMIT, NOW);
            assertThat(allowance.exceeded()).isFalse();
        }

        assertThat(allowance.take(LIMIT, NOW).exceeded()).isTrue();
    }

    @Test
    void allowsTheRateForEver() {
        Allowance allowance = LIMIT.full(NOW);

        for (int i = 1; i <= 100; i++) {
            allowance = allowance.take(LIMIT, NOW.plusMillis(500L * i));
            assertThat(allowance.exceeded()).isFalse();
        }
    }

    @Test
    void savesUpNoMoreThanABurst() {
        Allowance rested = LIMIT.full(NOW).take(LIMIT, NOW.plusSeconds(3600));

        assertThat(rested.left()).isEqualTo(2);
    }

    @Test
    void isNotFooledByAClockThatGoesBack() {
        Allowance allowance = LIMIT.full(NOW).take(LIMIT, NOW.minusSeconds(60));

        assertThat(allowance.left()).isEqualTo(2);
    }

    @Test
    void needsALimitThatAllowsSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limit(1, 0));
    }
}
