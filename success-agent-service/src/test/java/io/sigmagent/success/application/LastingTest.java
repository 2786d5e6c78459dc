package io.sigmagent.success.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LastingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void allowsTheNextRatingWhenTheCoolDownIsOver() {
        Lasting asked = new Lasting(Map.of()).asked(NOW, WEEK);

        assertThat(asked.allowsRating(NOW.plus(WEEK).minusMillis(1))).isFalse();
        assertThat(asked.allowsRating(NOW.plus(WEEK))).isTrue();
    }

    @Test
    void allowsARatingWhenTheNoteIsNoTime() {
        Lasting spoilt = new Lasting(Map.of("lasting.no_rating_before", "some day"));

        assertThat(spoilt.allowsRating(NOW)).isTrue();
    }
}
