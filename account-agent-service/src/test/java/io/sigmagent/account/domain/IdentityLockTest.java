package io.sigmagent.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityLockTest {

    private static final Instant BEGIN = Instant.parse("2026-11-24T10:00:00Z");
    private final IdentityLock lock =
            new IdentityLock(5, Duration.ofMinutes(15), Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({
        // minutes of the wrong tries, minute of now, locked
        "'', 0, false",
        "0 1 2 3, 4, false",
        "0 1 2 3 4, 4, true",
        "0 1 2 3 15, 20, true",
        "0 1 2 3 16, 20, false",
        "0 1 2 3 4, 63, true",
        "0 1 2 3 4, 64, false",
        "0 20 21 22 23 24, 30, true"
    })
    void locksAfterFiveWrongTriesInAQuarterOfAnHourForAnHour(
            String tries, int now, boolean locked) {
        assertThat(lock.isLocked(minutes(tries), minute(now))).isEqualTo(locked);
    }

    @Test
    void forgetsWhatCanLockNoMore() {
        assertThat(lock.forgottenBefore(minute(75))).isEqualTo(BEGIN);
    }

    @Test
    void countsAtLeastOneTry() {
        assertThatThrownBy(() -> new IdentityLock(0, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("expected: >= 1");
    }

    private static List<Instant> minutes(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(one -> !one.isEmpty())
                .map(one -> minute(Integer.parseInt(one)))
                .toList();
    }

    private static Instant minute(int minutes) {
        return BEGIN.plus(Duration.ofMinutes(minutes));
    }
}
