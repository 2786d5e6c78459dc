package io.sigmagent.kit.infrastructure;

import io.sigmagent.kit.embedded.DataFolderInUse;
import io.sigmagent.kit.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.testcontainers.containers.GenericContainer;

/** Starts servers that end with the test JVM. */
final class Servers {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);
    private static final int FOLDERS = 20;

    private Servers() {}

    /** A started container, if there is an engine and it can get the image. */
    static <C extends GenericContainer<?>> Optional<C> inContainer(Supplier<C> container) {
        if (!DockerEngine.answers()) {
            return Optional.empty();
        }
        LoggingSystem logging = LoggingSystem.get(Servers.class.getClassLoader());
        logging.setLogLevel("org.testcontainers", LogLevel.WARN);
        logging.setLogLevel("com.github.dockerjava", LogLevel.WARN);
        C created = container.get();
        try {
            created.start();
            return Optional.of(created);
        } catch (RuntimeException failure) {
            created.close();
            LOG.warn(
                    "{} does not start in Docker, the embedded one is used: {}",
                    created.getDockerImageName(),
                    failure.toString());
            return Optional.empty();
        }
    }

    /**
     * Uses folders that stay, as unpacked programs are worth keeping, and of them the first that
     * nobody else uses.
     */
    static <S extends EmbeddedServer> S embedded(String kind, Function<Path, S> start) {
        for (int number = 1; number <= FOLDERS; number++) {
            try {
                S server = start.apply(Path.of("target", "infrastructure", kind + "-" + number));
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(server::close, "stop-" + kind + "-" + number));
                return server;
            } catch (DataFolderInUse taken) {
                LOG.debug("next folder, as {}", taken.getMessage());
            }
        }
        throw new IllegalStateException(
                FOLDERS + " folders of " + kind + " are in use (expected: fewer tests at a time)");
    }
}
