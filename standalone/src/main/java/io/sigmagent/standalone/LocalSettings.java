package io.sigmagent.standalone;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import io.sigmagent.kit.logging.LogSettings;
import io.sigmagent.kit.settings.WrongSetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How this run is set up: the command line, then the environment, then the file {@code .env}.
 *
 * @param port of the gateway; the other services take the next six
 * @param data folder of all data
 * @param kafka address of a real broker; null = embedded
 * @param database address of a real PostgreSQL; null = embedded
 * @param redis address of a real Redis; null = embedded
 * @param catalogue product export that replaces the demo catalogue; null = the demo catalogue
 * @param simulated whether the outside world is simulated
 * @param sessionSecret signs session tokens; null = one is made and kept with the data
 * @param log how much is logged, and in which form
 * @param file what {@code .env} says, below the environment
 */
record LocalSettings(
        int port,
        Path data,
        @Nullable String kafka,
        @Nullable String database,
        @Nullable String redis,
        @Nullable Path catalogue,
        boolean simulated,
        @Nullable String sessionSecret,
        LogSettings log,
        Dotenv file) {

    private static final int PORT = 8000;
    private static final List<String> OUTSIDE_WORLD =
            List.of("SHOPIFY_SHOP_DOMAIN", "CRISP_WEBSITE_ID", "N8N_WEBHOOK_URL", "OPENAI_API_KEY");

    /**
     * Reads the settings.
     *
     * @throws WrongSetting naming a key whose value is wrong
     */
    static LocalSettings read(Options options) {
        return read(options, Path.of("."));
    }

    /** Reads them with the file of that folder. */
    static LocalSettings read(Options options, Path folder) {
        Dotenv file = file(folder);
        return new LocalSettings(
                Optional.ofNullable(options.port())
                        .or(() -> value(file, "GATEWAY_PORT", LocalSettings::port))
                        .orElse(PORT),
                Optional.ofNullable(options.data())
                        .or(() -> value(file, "SIGMAGENT_DATA", Path::of))
                        .orElse(Path.of("data"))
                        .toAbsolutePath()
                        .normalize(),
                value(file, "KAFKA_BOOTSTRAP_SERVERS", Function.identity()).orElse(null),
                value(file, "DATABASE_URL", Function.identity()).orElse(null),
                value(file, "REDIS_URL", Function.identity()).orElse(null),
                value(file, "SIGMAGENT_CATALOGUE", LocalSettings::catalogue).orElse(null),
                simulated(file),
                value(file, "SIGMAGENT_SESSION_SECRET", Function.identity()).orElse(null),
                LogSettings.of(file.get(LogSettings.LEVEL), file.get(LogSettings.FORMAT)),
                file);
    }

    /** Settings of the file that the environment does not have, for the services. */
    Stream<String> arguments() {
        return file.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE).stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> "--" + entry.getKey() + "=" + file.get(entry.getKey()));
    }

    private static boolean simulated(Dotenv file) {
        boolean wanted = value(file, "SIGMAGENT_DEMO", LocalSettings::yesOrNo).orElse(false);
        return wanted
                || OUTSIDE_WORLD.stream()
                        .allMatch(key -> value(file, key, Function.identity()).isEmpty());
    }

    private static Dotenv file(Path folder) {
        try {
            return Dotenv.configure().directory(folder.toString()).ignoreIfMissing().load();
        } catch (DotenvException e) {
            // Its message repeats the line, which may hold a secret.
            throw new WrongSetting(".env", "a line is no setting", "lines of KEY=value");
        }
    }

    private static boolean yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new WrongSetting("SIGMAGENT_DEMO", text, "true or false");
        };
    }

    private static int port(String text) {
        return Options.port("GATEWAY_PORT", text);
    }

    private static Path catalogue(String text) {
        Path path = Path.of(text);
        if (!Files.isReadable(path)) {
            throw new WrongSetting("SIGMAGENT_CATALOGUE", text, "a readable product export, CSV");
        }
        return path;
    }

    private static <T> Optional<T> value(Dotenv file, String key, Function<String, T> reading) {
        return Optional.ofNullable(file.get(key))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(reading);
    }
}
