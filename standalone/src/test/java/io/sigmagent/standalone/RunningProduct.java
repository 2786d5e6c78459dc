package io.sigmagent.standalone;

import io.sigmagent.kit.logging.LogSettings;
import io.sigmagent.standalone.simulators.shopify.ShopifySimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The whole product in this JVM, started once and shared by the stories that do not break it. */
final class RunningProduct {

    private static final int SERVICES = 7;
    private static Optional<RunningProduct> shared = Optional.empty();

    static {
        // Once for the whole JVM, as the product does it: its services leave the log alone.
        Logging.start(Path.of("target").toAbsolutePath(), LogSettings.of(null, null));
    }

    private final Standalone standalone;
    private final Path data;
    private final int port;

    private RunningProduct(Standalone standalone, Path data, int port) {
        this.data = data;
        this.standalone = standalone;
        this.port = port;
    }

    /** The one that all stories of this JVM share. */
    static synchronized RunningProduct shared() {
        if (shared.isEmpty()) {
            RunningProduct product = start(freshData("shared"), Optional.empty());
            Runtime.getRuntime().addShutdownHook(new Thread(product::stop));
            shared = Optional.of(product);
        }
        return shared.get();
    }

    /** One of its own, on that data. */
    static RunningProduct start(Path data, Optional<Path> catalogue) {
        return start(data, catalogue, Map.of());
    }

    /** The same, with what a file {@code .env} may say. */
    static RunningProduct start(
            Path data, Optional<Path> catalogue, Map<String, String> variables) {
        int port = freePorts();
        LocalSettings read =
                LocalSettings.read(
                        new Options(Options.Command.RUN, port, data, null),
                        folderWith(variables, data));
        LocalSettings settings =
                new LocalSettings(
                        port,
                        data,
                        read.kafka(),
                        read.database(),
                        read.redis(),
                        catalogue.orElse(null),
                        true,
                        null,
                        read.log(),
                        read.file());
        try {
            return new RunningProduct(Standalone.start(settings, System.out::println), data, port);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path folderWith(Map<String, String> variables, Path data) {
        List<String> lines =
                variables.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList();
        try {
            var _ = Files.write(data.resolve(".env"), lines);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path freshData(String name) {
        try {
            Path target = Files.createDirectories(Path.of("target", "data"));
            return Files.createTempDirectory(target.toAbsolutePath(), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of as many free ports in a row as there are services. */
    static int freePorts() {
        for (int first = 20_000; first < 30_000; first += 100) {
            if (allFree(first)) {
                return first;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean allFree(int first) {
        for (int port = first; port < first + SERVICES; port++) {
            if (!free(port)) {
                return false;
            }
        }
        return true;
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    Gateway gateway() {
        return new Gateway(port);
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    String kafka() {
        return standalone.addresses().kafka();
    }

    String database() {
        return standalone.addresses().database();
    }

    ShopifySimulator store() {
        return standalone.store().orElseThrow();
    }

    Standalone standalone() {
        return standalone;
    }

    void stop() {
        standalone.close();
    }
}
