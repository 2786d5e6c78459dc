package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The product as people run it: {@code java -jar sigmagent.jar}, a process of its own. */
final class ProductProcess {

    private static final Path JAR = Path.of("target", "sigmagent.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern DATABASE = Pattern.compile("PostgreSQL on (127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final Path data;
    private final Path output;
    private final Duration startTime;

    private ProductProcess(Process process, Path data, Path output, long begin) {
        this.process = process;
        this.data = data;
        this.output = output;
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> said().contains("SigmAgent is ready") || !process.isAlive());
        assertThat(said()).as(output.toString()).contains("(healthy)");
        startTime = Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Starts it and waits until it says that it is ready. */
    static ProductProcess start(int port, Path data) {
        assertThat(JAR).as("jar of the product; make build makes it").exists();
        Path output = data.resolveSibling(data.getFileName() + ".out");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        JAR.toString(),
                        "--port",
                        String.valueOf(port),
                        "--data",
                        data.toString());
        long begin = System.nanoTime();
        try {
            Files.deleteIfExists(output);
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new ProductProcess(process, data, output, begin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the command to the word that it is ready. */
    Duration startTime() {
        return startTime;
    }

    String kafka() {
        return Addresses.kafkaOf(data);
    }

    String database() {
        Matcher address = DATABASE.matcher(said());
        assertThat(address.find()).as(output.toString()).isTrue();
        try {
            String password = Files.readString(data.resolve("postgres").resolve("password"));
            return "postgresql://sigmagent:%s@%s/sigmagent"
                    .formatted(password.strip(), address.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a power cut would: nothing is finished, nothing is told. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    void stop() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
