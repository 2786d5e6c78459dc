package io.sigmagent.kit.infrastructure;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Docker engine, asked itself: an installed client says nothing, and Testcontainers' own search
 * is long and loud.
 */
final class DockerEngine {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private DockerEngine() {}

    static boolean answers() {
        return Answer.YES;
    }

    /** Asked once a JVM. */
    private static final class Answer {
        static final boolean YES = addresses().anyMatch(DockerEngine::answers);
    }

    private static Stream<SocketAddress> addresses() {
        String configured = System.getenv("DOCKER_HOST");
        if (configured != null) {
            URI host = URI.create(configured);
            return "unix".equals(host.getScheme())
                    ? socketFile(host.getPath())
                    : Stream.of(new InetSocketAddress(host.getHost(), host.getPort()));
        }
        String home = System.getProperty("user.home");
        String runtime = Objects.requireNonNullElse(System.getenv("XDG_RUNTIME_DIR"), home);
        return Stream.of(
                        "/var/run/docker.sock",
                        runtime + "/docker.sock",
                        home + "/.docker/run/docker.sock")
                .flatMap(DockerEngine::socketFile);
    }

    private static Stream<SocketAddress> socketFile(String path) {
        return Stream.of(Path.of(path)).filter(Files::exists).map(UnixDomainSocketAddress::of);
    }

    static boolean answers(SocketAddress address) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> answer.complete(ping(address)));
        return answer.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private static boolean ping(SocketAddress address) {
        try (SocketChannel channel = SocketChannel.open(address)) {
            String request = "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n";
            channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(64);
            int length = channel.read(answer);
            return length > 0
                    && new String(answer.array(), 0, length, StandardCharsets.US_ASCII)
                            .contains(" 200 ");
        } catch (IOException noEngine) {
            return false;
        }
    }
}
