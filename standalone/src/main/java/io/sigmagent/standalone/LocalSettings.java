package io.sigmagent.standalone;

import io.github.cdimascio.dotenv.Dotenv;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        Dotenv file) {

    private static final int PORT = 8000;
    private static final List<String> OUTSIDE_WORLD =
            List.of("SHOPIFY_SHOP_DOMAIN", "CRISP_WEBSITE_ID", "N8N_WEBHOOK_URL", "OPENAI_API_KEY");

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException naming a key whose value is wrong
     */
    static LocalSettings read(Options options) {
        Dotenv file = Dotenv.configure().ignoreIfMissing().load();
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
                file);
    }

    /** Settings of the file that the environment does not have, for the services. */
    Stream<String> arguments() {
        return file.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE).stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> "--" + entry.getKey() + "=" + file.get(entry.getKey()));
    }

    private static boolean simulated(Dotenv file) {
        boolean wanted = value(file, "SIGMAGENT_DEMO", Boolean::parseBoolean).orElse(false);
        return wanted
                || OUTSIDE_WORLD.stream()
                        .allMatch(key -> value(file, key, Function.identity()).isEmpty());
    }

    private static int port(String text) {
        return Optional.ofNullable(Options.parse(List.of("--port", text)).port()).orElseThrow();
    }

    private static Path catalogue(String text) {
        Path path = Path.of(text);
        if (!Files.isReadable(path)) {
            throw new IllegalArgumentException(
                    "SIGMAGENT_CATALOGUE: " + text + " (expected: a readable product export, CSV)");
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
