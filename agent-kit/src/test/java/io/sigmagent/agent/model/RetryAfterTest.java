package io.sigmagent.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void readsSeconds() {
        assertThat(RetryAfter.read("7", NOW)).contains(Duration.ofSeconds(7));
        assertThat(RetryAfter.read(" 0.5 ", NOW)).contains(Duration.ofMillis(500));
    }

    @Test
    void readsADate() {
        assertThat(RetryAfter.read("Tue, 24 Nov 2026 10:00:09 GMT", NOW))
                .contains(Duration.ofSeconds(9));
        assertThat(RetryAfter.read("Tue, 24 Nov 2026 09:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @Test
    void waitsADayAtMost() {
        assertThat(RetryAfter.read("999999999", NOW)).contains(Duration.ofDays(1));
    }

    @Test
    void ignoresWhatItDoesNotUnderstand() {
        assertThat(RetryAfter.read("soon", NOW)).isEmpty();
        assertThat(RetryAfter.read("", NOW)).isEmpty();
        assertThat(RetryAfter.read("-1", NOW)).isEmpty();
    }
}
