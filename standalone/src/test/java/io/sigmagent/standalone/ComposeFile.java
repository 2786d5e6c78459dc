package io.sigmagent.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** The file by which the containers are started, read as Docker reads it. */
record ComposeFile(Map<String, Map<String, Object>> services) {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):-([^}]*)}");

    static ComposeFile read() {
        Map<String, Object> file = new Yaml().load(text(PROJECT.resolve("docker-compose.yml")));
        return new ComposeFile(
                mapping(node(file, "services")).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        service -> mapping(service.getValue()),
                                        (one, _) -> one,
                                        LinkedHashMap::new)));
    }

    /** Our own services: those that are built here. */
    Map<String, Map<String, Object>> ours() {
        return services.entrySet().stream()
                .filter(service -> service.getValue().containsKey("build"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The environment of a service, variables replaced by those values or their defaults. */
    Map<String, String> environment(String service, Map<String, String> variables) {
        return mapping(node(entry(service), "environment")).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                setting ->
                                        resolved(String.valueOf(setting.getValue()), variables)));
    }

    /** Folders of this machine that a service sees, by their name there, as they are by default. */
    @SuppressWarnings("unchecked") // YAML's lists
    Map<String, String> folders(String service) {
        return ((List<Object>) entry(service).getOrDefault("volumes", List.of()))
                .stream()
                        .map(ComposeFile::mapping)
                        .collect(
                                Collectors.toMap(
                                        volume -> String.valueOf(volume.get("target")),
                                        volume ->
                                                PROJECT.resolve(
                                                                resolved(
                                                                        String.valueOf(
                                                                                volume.get(
                                                                                        "source")),
                                                                        Map.of()))
                                                        .toAbsolutePath()
                                                        .normalize()
                                                        .toString()));
    }

    /** Whether Docker can tell that a container of it is well: by its entry, or by its image. */
    boolean isWatched(String service) {
        Map<String, Object> entry = entry(service);
        return entry.containsKey("healthcheck")
                || Optional.ofNullable(entry.get("build"))
                        .map(ComposeFile::mapping)
                        .map(build -> String.valueOf(build.get("dockerfile")))
                        .map(file -> text(PROJECT.resolve(file)))
                        .filter(file -> file.contains("HEALTHCHECK"))
                        .isPresent();
    }

    private Map<String, Object> entry(String service) {
        return Objects.requireNonNull(services.get(service), service);
    }

    private static Object node(Map<String, Object> mapping, String key) {
        return Objects.requireNonNull(mapping.get(key), key);
    }

    private static String resolved(String text, Map<String, String> variables) {
        Function<MatchResult, String> value =
                found -> variables.getOrDefault(found.group(1), found.group(2));
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value.apply(found)));
    }

    @SuppressWarnings("unchecked") // YAML's keys are text
    private static Map<String, Object> mapping(Object node) {
        return (Map<String, Object>) node;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
