package io.sigmagent.kit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

class EmbeddedRedisServerTest {

    private final Path path;

    EmbeddedRedisServerTest(@TempDir Path path) {
        this.path = path;
    }

    @Test
    void keepsItsKeysOverStopsAndOnAnotherPort() {
        int firstPort;
        try (EmbeddedRedisServer server = EmbeddedRedisServer.start(path, 0)) {
            firstPort = server.port();
            try (Jedis redis = new Jedis(server.url())) {
                redis.set("one", "1");
            }
            server.stop();
            server.start();
            assertThat(server.port()).isEqualTo(firstPort);
            try (Jedis redis = new Jedis(server.url())) {
                redis.set("two", "2");
            }
        }
        try (EmbeddedRedisServer server = EmbeddedRedisServer.start(path, FreePorts.any());
                Jedis redis = new Jedis(server.url())) {
            assertThat(server.port()).isNotEqualTo(firstPort);
            assertThat(redis.mget("one", "two")).containsExactly("1", "2");
        }
    }
}
