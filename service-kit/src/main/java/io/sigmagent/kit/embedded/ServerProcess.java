package io.sigmagent.kit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server in a process of its own, told by the folder that its command line names. */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long POLL_MILLIS = 20;
    private static final int LOG_LINES = 8;

    private final String name;
    private final Process process;
    private final Path log;
    private final String endSignal;

    private ServerProcess(String name, Process process, Path log, String endSignal) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.endSignal = endSignal;
    }

    /**
     * Starts the command and waits until the server answers; what it prints goes to the log file,
     * anew each time.
     */
    static ServerProcess launch(Launch launch) {
        try {
            Process process =
                    new ProcessBuilder(inOwnSession(launch.command()))
                            .redirectErrorStream(true)
                            .redirectInput(
                                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                            .redirectOutput(launch.log().toFile())
                            .start();
            ServerProcess server =
                    new ServerProcess(launch.name(), process, launch.log(), launch.endSignal());
            server.awaitReady(launch.ready());
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    launch.name() + " can't be started: " + launch.command().getFirst(), failure);
        }
    }

    /**
     * Ctrl-C in a terminal reaches the whole group of processes, but servers are to end after their
     * clients.
     */
    private static List<String> inOwnSession(List<String> command) {
        return Stream.of(
                        List.of("setsid"),
                        List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV"))
                .filter(prefix -> Commands.succeeds(Commands.join(prefix, List.of("true"))))
                .findFirst()
                .map(prefix -> Commands.join(prefix, command))
                .orElse(command);
    }

    /** How a server is started: the command must name the server's folder. */
    record Launch(
            String name, List<String> command, Path log, String endSignal, BooleanSupplier ready) {}

    private void awaitReady(BooleanSupplier ready) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                boolean ended = !process.isAlive();
                stop();
                throw new IllegalStateException(
                        name
                                + (ended
                                        ? " ended at its start"
                                        : " does not answer after " + PATIENCE.toSeconds() + " s")
                                + ", it said: "
                                + lastLines());
            }
            pause();
        }
    }

    void stop() {
        end(process.toHandle(), endSignal, process::isAlive);
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("{} (process {}) is still there after a kill", name, process.pid());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Ends the server that an earlier, killed JVM left behind on this folder, and removes its pid
     * file. A number that now belongs to any other program is left alone.
     */
    static void endLeftover(Path pidFile, Path folder, String endSignal) {
        try {
            Optional<Long> pid = pidIn(pidFile);
            if (pid.isPresent() && belongsTo(pid.get(), folder)) {
                LOG.info(
                        "ending the server that a killed run left on {}, process {}",
                        folder,
                        pid.get());
                ProcessHandle.of(pid.get())
                        .ifPresent(handle ->
                                end(handle, endSignal, () -> belongsTo(handle.pid(), folder)));
            }
            boolean removed = Files.deleteIfExists(pidFile);
            LOG.debug("stale {} removed: {}", pidFile, removed);
        } catch (IOException failure) {
            throw new UncheckedIOException("pid file " + pidFile, failure);
        }
    }

    private static Optional<Long> pidIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        }
    }

    /**
     * A zombie's command line is empty, so a process that ended but was never reaped is nobody's.
     */
    private static boolean belongsTo(long pid, Path folder) {
        return commandLine(pid).contains(" " + folder + " ");
    }

    private static String commandLine(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            if (Files.isDirectory(Path.of("/proc/self"))) {
                return Files.exists(file) ? Files.readString(file).replace('\0', ' ') : "";
            }
            return ProcessHandle.of(pid).flatMap(handle -> handle.info().commandLine()).orElse("");
        } catch (IOException endedMeanwhile) {
            return "";
        }
    }

    private static void end(ProcessHandle handle, String signal, BooleanSupplier alive) {
        if (!alive.getAsBoolean()) {
            return;
        }
        send(signal, handle.pid());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (alive.getAsBoolean() && System.nanoTime() < deadline) {
            pause();
        }
        if (alive.getAsBoolean()) {
            LOG.warn(
                    "process {} ignores SIG{} for {} s and is killed",
                    handle.pid(),
                    signal,
                    PATIENCE.toSeconds());
            send("KILL", handle.pid());
        }
    }

    /** Java itself sends TERM and KILL only, and PostgreSQL waits for its clients on TERM. */
    private static void send(String signal, long pid) {
        boolean sent = Commands.succeeds(List.of("sh", "-c", "kill -" + signal + " " + pid));
        LOG.debug("SIG{} to process {}: {}", signal, pid, sent ? "sent" : "gone already");
    }

    private String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(
                    " | ", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(" + log + " can't be read)";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while waiting for a server process", interrupted);
        }
    }
}
