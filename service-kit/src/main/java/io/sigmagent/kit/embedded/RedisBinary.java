package io.sigmagent.kit.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/** The program of Redis, copied once from its Maven artifact into a folder that stays. */
final class RedisBinary {

    private RedisBinary() {}

    /**
     * The first that runs here: the one for this machine, which needs the system's OpenSSL 3, else
     * the static one for 32 bits, else the system's own.
     */
    static String in(DataFolder folder) throws IOException {
        Map<OsArchitecture, String> bundled = ExecutableProvider.newProvidedVersionsMap();
        List<OsArchitecture> kinds =
                List.of(OsArchitecture.detectOSandArchitecture(), OsArchitecture.UNIX_x86);
        for (OsArchitecture kind : kinds) {
            Optional<String> program = copy(Objects.requireNonNull(bundled.get(kind)), folder);
            if (program.filter(RedisBinary::runs).isPresent()) {
                return program.get();
            }
        }
        return Stream.of("redis-server")
                .filter(RedisBinary::runs)
                .findFirst()
                .orElseThrow(() ->
                        new IOException(
                                "no Redis runs on this machine (expected: OpenSSL 3, as in Debian's"
                                        + " libssl3, or redis-server on the path)"));
    }

    private static boolean runs(String program) {
        return Commands.succeeds(List.of(program, "--version"));
    }

    private static Optional<String> copy(String resource, DataFolder folder) throws IOException {
        Path program = folder.path().resolve(resource.substring(1));
        if (!Files.exists(program)) {
            Path partial = folder.path().resolve("redis-server-partial");
            try (InputStream content = ExecutableProvider.class.getResourceAsStream(resource)) {
                if (content == null) {
                    return Optional.empty();
                }
                Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(partial, program, StandardCopyOption.ATOMIC_MOVE);
        }
        return Optional.of(program.toString());
    }
}
