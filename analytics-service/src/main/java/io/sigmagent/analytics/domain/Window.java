package io.sigmagent.analytics.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far back figures look: at least a minute, at most as long as facts are kept. */
public record Window(Duration length) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})([mhd])");
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final String EXPECTATION =
            " (expected: minutes, hours or days up to 400d, for instance 30m, 24h or 7d)";

    public Window {
        if (length.compareTo(Duration.ofMinutes(1)) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(length + EXPECTATION);
        }
    }

    /**
     * Reads 30m, 24h, 7d.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Window parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + shortened(text) + "'" + EXPECTATION);
        }
        long count = Long.parseLong(matcher.group(1));
        return new Window(
                switch (matcher.group(2)) {
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }

    /** When it begins if it ends then. */
    public Instant startBefore(Instant end) {
        return end.minus(length);
    }

    private static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
