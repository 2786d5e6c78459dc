package io.sigmagent.agent.model;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a server wants us to wait: seconds, or the date of HTTP. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** What the header says; empty = nothing that we understand. */
    static Optional<Duration> read(String header, Instant now) {
        String text = header.strip();
        try {
            return text.matches("\\d{1,9}(?:\\.\\d{1,3})?")
                    ? Optional.of(seconds(text))
                    : Optional.of(until(text, now));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Duration seconds(String text) {
        Duration asked = Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Duration until(String text, Instant now) {
        Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        Duration left = Duration.between(now, then);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
