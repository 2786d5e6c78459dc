package io.sigmagent.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.Allowance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private Instant now = Instant.parse("2026-01-31T12:00:00Z");
    private final InstantSource time = () -> now;
    private final Clock clock = time.withZone(ZoneOffset.UTC);
    private final LoginAttempts attempts = new LoginAttempts(new Allowance.Limit(3, 0.1), clock);

    @Test
    void letsAnAddressFailOnlySoOften() {
        fail("a", 3);

        assertThat(attempts.admits("a")).isFalse();
        assertThat(attempts.admits("b")).isTrue();
    }

    @Test
    void admitsItAgainAfterAWhileEvenIfItKeptTrying() {
        fail("a", 3);
        for (int i = 0; i < 50; i++) {
            assertThat(attempts.admits("a")).isFalse();
        }

        now = now.plus(Duration.ofSeconds(10));

        assertThat(attempts.admits("a")).isTrue();
        assertThat(attempts.admits("a")).isFalse();
    }

    @Test
    void countsFailuresOnly() {
        for (int i = 0; i < 10; i++) {
            assertThat(attempts.admits("a")).isTrue();
            attempts.succeeded("a");
        }
    }

    private void fail(String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(attempts.admits(address)).isTrue();
        }
    }
}
