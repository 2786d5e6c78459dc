package io.sigmagent.analytics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTest {

    @ParameterizedTest
    @CsvSource({"1m, PT1M", "30m, PT30M", "24h, PT24H", "7d, P7D", "400d, P400D"})
    void readsMinutesHoursAndDays(String text, Duration expected) {
        assertThat(Window.parse(text).length()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "h",
                "0h",
                "-1h",
                "1.5h",
                "24H",
                " 24h",
                "24h ",
                "1w",
                "401d",
                "9999999h",
                "99999999h",
                "an eternity, or a little longer than that"
            })
    void refusesAnythingElse(String text) {
        assertThatThrownBy(() -> Window.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected: minutes, hours or days up to 400d")
                .hasMessageNotContainingAny("longer");
    }

    @Test
    void refusesLessThanAMinute() {
        assertThatThrownBy(() -> new Window(Duration.ofSeconds(59)))
                .hasMessageStartingWith("PT59S (expected:");
    }

    @Test
    void endsWhenItIsAsked() {
        assertThat(Window.parse("30m").startBefore(Instant.parse("2026-11-24T12:00:00Z")))
                .isEqualTo("2026-11-24T11:30:00Z");
    }
}
