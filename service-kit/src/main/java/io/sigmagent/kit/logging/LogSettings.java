package io.sigmagent.kit.logging;

import io.sigmagent.kit.settings.WrongSetting;
import java.io.Console;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;

/**
 * How much is logged, and in which form: plain text where a person watches a terminal, JSON where a
 * machine collects the lines.
 */
public record LogSettings(LogLevel level, boolean json) {

    /** How much; {@code INFO} when nobody says it. */
    public static final String LEVEL = "LOG_LEVEL";

    /** {@code plain} or {@code json}, where the form is not to be found out. */
    public static final String FORMAT = "SIGMAGENT_LOG_FORMAT";

    /**
     * Reads both; null or blank = not said.
     *
     * @throws WrongSetting naming the one that is wrong
     */
    public static LogSettings of(@Nullable String level, @Nullable String format) {
        List<String> levels = List.of("error", "warn", "info", "debug");
        List<String> formats = List.of("plain", "json");
        return new LogSettings(
                LogLevel.valueOf(
                        choice(LEVEL, level, levels).orElse("info").toUpperCase(Locale.ROOT)),
                choice(FORMAT, format, formats).map("json"::equals).orElseGet(() -> !onTerminal()));
    }

    private static Optional<String> choice(
            String key, @Nullable String value, List<String> choices) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String chosen = value.strip().toLowerCase(Locale.ROOT);
        if (!choices.contains(chosen)) {
            throw new WrongSetting(key, value, String.join(" or ", choices));
        }
        return Optional.of(chosen);
    }

    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
