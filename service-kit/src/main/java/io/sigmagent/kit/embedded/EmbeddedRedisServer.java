package io.sigmagent.kit.embedded;

import io.sigmagent.kit.embedded.ServerProcess.Launch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A real Redis on 127.0.0.1 that keeps its program and its append-only file in one folder. */
public final class EmbeddedRedisServer extends EmbeddedServer {

    /** Writes the data and ends. */
    private static final String SHUTDOWN = "TERM";

    private static final int ANSWER_MILLIS = 1_000;

    private final String program;

    private EmbeddedRedisServer(DataFolder folder, int port) throws IOException {
        super(folder, port);
        this.program = RedisBinary.in(folder);
    }

    /** Starts on the folder, on the port or, for 0, on a free one. */
    public static EmbeddedRedisServer start(Path dataDir, int port) {
        return startOn(dataDir, port, EmbeddedRedisServer::new);
    }

    @Override
    Runnable launch() throws IOException {
        Path data = folder().privateFolder("data");
        Path pidFile = data.resolve("redis.pid");
        ServerProcess.endLeftover(pidFile, data, SHUTDOWN);
        FreePorts.requireFree(port());
        Path log = folder().path().resolve("redis.log");
        return ServerProcess.launch(
                        new Launch("Redis", command(data, pidFile), log, SHUTDOWN, this::answers))
                ::stop;
    }

    /**
     * Redis writes its pid itself, before it touches its data, so no moment is left in which a
     * killed JVM loses it; and it keeps its command line, by which we know it again.
     */
    private List<String> command(Path data, Path pidFile) {
        return List.of(
                program,
                "--bind",
                "127.0.0.1",
                "--port",
                Integer.toString(port()),
                "--dir",
                data.toString(),
                "--pidfile",
                pidFile.toString(),
                "--set-proc-title",
                "no",
                "--appendonly",
                "yes",
                "--appendfsync",
                "everysec",
                "--save",
                "",
                "--loglevel",
                "warning");
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
            return answer.equals("+PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The address in the form of {@code REDIS_URL}. */
    public String url() {
        return "redis://127.0.0.1:" + port();
    }
}
