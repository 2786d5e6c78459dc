package io.sigmagent.agent.model;

import io.sigmagent.agent.model.ModelSettings.Limits;
import io.sigmagent.kit.settings.WrongSetting;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

/** Reads the settings of the model; a wrong one stops the start. */
final class SettingsReader {

    private static final String OPENAI = "https://api.openai.com/v1";
    private static final String PREFIX = "sigmagent.model.";

    private final Environment environment;

    SettingsReader(Environment environment) {
        this.environment = environment;
    }

    /** Whether a key or an address says that there is a model. */
    static boolean isConfigured(Environment environment) {
        SettingsReader reader = new SettingsReader(environment);
        return reader.text("api-key").isPresent() || reader.text("base-url").isPresent();
    }

    /**
     * The settings.
     *
     * @throws WrongSetting naming the variable whose value is wrong
     */
    ModelSettings read() {
        String name = text("name").orElse("gpt-4o-mini");
        BigDecimal budget =
                value("daily-budget", "OPENAI_DAILY_BUDGET", "a number > 0", SettingsReader::money)
                        .orElse(null);
        return new ModelSettings(
                text("api-key").orElse(null),
                value("base-url", "OPENAI_BASE_URL", "http(s)://host/v1", SettingsReader::address)
                        .orElse(URI.create(OPENAI)),
                name,
                temperature(),
                number("max-tokens", "OPENAI_MAX_TOKENS", 16, 900),
                value("strict-schema", "OPENAI_STRICT_SCHEMA", "true or false", this::yesOrNo)
                        .orElse(true),
                price(name, budget),
                budget,
                limits());
    }

    /** Some models take none, so it can be left out. */
    private @Nullable Double temperature() {
        if (text("temperature").filter("none"::equalsIgnoreCase).isPresent()) {
            return null;
        }
        return value("temperature", "OPENAI_TEMPERATURE", "0 to 2, or none", SettingsReader::degree)
                .orElse(0.2);
    }

    private Price price(String name, @Nullable BigDecimal budget) {
        String expected = "model=in/out for a million tokens each, comma-separated";
        Optional<Price> price =
                value("prices", "OPENAI_PRICES", expected, text -> Optional.of(price(text, name)))
                        .flatMap(Function.identity());
        if (price.isEmpty() && budget != null) {
            throw new WrongSetting(
                    "OPENAI_PRICES",
                    text("prices").orElse("empty"),
                    "a price of " + name + ", for OPENAI_DAILY_BUDGET: " + expected);
        }
        return price.orElse(Price.FREE);
    }

    private Limits limits() {
        Limits usual = Limits.usual();
        return new Limits(
                time("patience", "OPENAI_PATIENCE", usual.patience()),
                number("tries", "OPENAI_TRIES", 1, usual.tries()),
                number("concurrent-calls", "OPENAI_CONCURRENT_CALLS", 1, usual.concurrentCalls()),
                number("steps", "OPENAI_STEPS", 1, usual.steps()),
                number("turn-tokens", "OPENAI_TURN_TOKENS", 1000, usual.turnTokens()),
                time("reserve", "OPENAI_RESERVE", usual.reserve()),
                time("pause", "OPENAI_PAUSE", usual.pause()));
    }

    private int number(String key, String variable, int least, int usual) {
        return value(
                        key,
                        variable,
                        "a whole number >= " + least,
                        text -> Optional.of(Integer.valueOf(text)).filter(n -> n >= least))
                .orElse(usual);
    }

    private Duration time(String key, String variable, Duration usual) {
        return value(
                        key,
                        variable,
                        "a time of more than 0, for instance 12s",
                        text ->
                                Optional.of(DurationStyle.detectAndParse(text))
                                        .filter(Duration::isPositive))
                .orElse(usual);
    }

    private <T> Optional<T> value(
            String key, String variable, String expected, Function<String, Optional<T>> reading) {
        return text(key)
                .map(text -> {
                    try {
                        return reading.apply(text)
                                .orElseThrow(
                                        () -> new WrongSetting(variable, shown(text), expected));
                    } catch (IllegalArgumentException | DateTimeException _) {
                        throw new WrongSetting(variable, shown(text), expected);
                    }
                });
    }

    /** An address may bear a password. */
    private static String shown(String text) {
        return text.contains("@") ? "***" : text;
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(environment.getProperty(PREFIX + key))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private Optional<Boolean> yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> money(String text) {
        return Optional.of(new BigDecimal(text)).filter(amount -> amount.signum() > 0);
    }

    private static Optional<Double> degree(String text) {
        return Optional.of(Double.valueOf(text)).filter(degree -> degree >= 0 && degree <= 2);
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = new URI(text.replaceFirst("/+$", ""));
            boolean usable =
                    address.getHost() != null
                            && ("http".equals(address.getScheme())
                                    || "https".equals(address.getScheme()))
                            && address.getRawUserInfo() == null
                            && address.getRawQuery() == null;
            return usable ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** Every entry is read, so that a wrong one is found before it is needed. */
    private static Optional<Price> price(String text, String name) {
        return Arrays.stream(text.split(",", -1))
                .map(entry -> Named.read(entry.strip()))
                .toList()
                .stream()
                .filter(named -> named.model().equals(name))
                .map(Named::price)
                .findFirst();
    }

    private record Named(String model, Price price) {

        static Named read(String entry) {
            int equals = entry.lastIndexOf('=');
            int slash = entry.lastIndexOf('/');
            if (equals < 1 || slash < equals) {
                throw new IllegalArgumentException("price: no model=in/out");
            }
            return new Named(
                    entry.substring(0, equals).strip(),
                    new Price(
                            new BigDecimal(entry.substring(equals + 1, slash).strip()),
                            new BigDecimal(entry.substring(slash + 1).strip())));
        }
    }
}
