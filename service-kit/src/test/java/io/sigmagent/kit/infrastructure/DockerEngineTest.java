package io.sigmagent.kit.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerEngineTest {

    private static final InetSocketAddress ANY_PORT =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @Test
    void isThereWhenItAnswersThePing() throws IOException {
        HttpServer engine = HttpServer.create(ANY_PORT, 0);
        engine.createContext(
                "/_ping",
                exchange -> {
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        engine.start();
        try {
            assertThat(DockerEngine.answers(engine.getAddress())).isTrue();
            engine.removeContext("/_ping");
            assertThat(DockerEngine.answers(engine.getAddress())).isFalse();
        } finally {
            engine.stop(0);
        }
    }

    @Test
    void isNotThereWhenNobodyListensOrAnswers(@TempDir Path folder) throws IOException {
        assertThat(DockerEngine.answers(UnixDomainSocketAddress.of(folder.resolve("docker.sock"))))
                .isFalse();
        try (ServerSocket silent = new ServerSocket()) {
            silent.bind(ANY_PORT);
            assertThat(DockerEngine.answers(silent.getLocalSocketAddress())).isFalse();
        }
    }
}
