package io.sigmagent.kit.infrastructure;

import io.sigmagent.kit.embedded.EmbeddedRedisServer;
import java.net.URI;
import org.testcontainers.containers.GenericContainer;
import redis.clients.jedis.Jedis;

/** A Redis for tests, one a JVM, started when it is first asked for. */
public final class TestRedis {

    private static final int PORT = 6379;

    private TestRedis() {}

    /**
     * The shared Redis, in the form of {@code REDIS_URL}, with whatever earlier tests left in it.
     */
    public static String url() {
        return Shared.URL;
    }

    /** The shared Redis, emptied. */
    public static String fresh() {
        flush(url());
        return url();
    }

    /**
     * An empty embedded Redis of one's own, to be stopped and started as a fault; ends with the JVM
     * if not closed.
     */
    public static EmbeddedRedisServer dedicated() {
        EmbeddedRedisServer server =
                Servers.embedded("redis", path -> EmbeddedRedisServer.start(path, 0));
        flush(server.url());
        return server;
    }

    private static void flush(String url) {
        try (Jedis redis = new Jedis(URI.create(url))) {
            redis.flushAll();
        }
    }

    private static final class Shared {
        static final String URL =
                Servers.inContainer(Shared::container)
                        .map(container ->
                                "redis://"
                                        + container.getHost()
                                        + ":"
                                        + container.getMappedPort(PORT))
                        .orElseGet(() -> dedicated().url());

        private static GenericContainer<?> container() {
            return new GenericContainer<>("redis:7-alpine").withExposedPorts(PORT);
        }
    }
}
