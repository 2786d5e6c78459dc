package io.sigmagent.kit.embedded;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The servers that one data folder holds, started together and stopped in order. */
public final class EmbeddedInfrastructure implements AutoCloseable {

    /** What can be embedded, in the order in which it is stopped. */
    public enum Part {
        KAFKA("Kafka"),
        POSTGRES("PostgreSQL"),
        REDIS("Redis");

        private final String title;

        Part(String title) {
            this.title = title;
        }

        private EmbeddedServer start(Path folder, int port) {
            return switch (this) {
                case KAFKA -> EmbeddedKafka.start(folder, port);
                case POSTGRES -> EmbeddedPostgresServer.start(folder, port);
                case REDIS -> EmbeddedRedisServer.start(folder, port);
            };
        }
    }

    private final DataFolder folder;
    private final Map<Part, CompletableFuture<EmbeddedServer>> servers = new EnumMap<>(Part.class);

    private EmbeddedInfrastructure(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * Starts the wanted parts at the same time, each on its port or, for 0, on a free one, and
     * tells the progress in a line per part. Starts all or none.
     */
    public static EmbeddedInfrastructure start(
            Path dataDir, Map<Part, Integer> ports, Consumer<String> progress) {
        EmbeddedInfrastructure infrastructure =
                new EmbeddedInfrastructure(DataFolder.take(dataDir));
        try {
            infrastructure.startAll(ports, progress);
            return infrastructure;
        } catch (RuntimeException failure) {
            infrastructure.close();
            throw failure;
        }
    }

    private void startAll(Map<Part, Integer> ports, Consumer<String> progress) {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            ports.forEach((part, port) ->
                    servers.put(
                            part,
                            CompletableFuture.supplyAsync(
                                    () -> started(part, port, progress), threads)));
        }
        try {
            servers.values().forEach(CompletableFuture::join);
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private EmbeddedServer started(Part part, int port, Consumer<String> progress) {
        long begin = System.nanoTime();
        EmbeddedServer server =
                part.start(folder.path().resolve(part.name().toLowerCase(Locale.ROOT)), port);
        double seconds = (System.nanoTime() - begin) / 1e9;
        progress.accept(
                String.format(
                        Locale.ROOT,
                        "%s on 127.0.0.1:%d, ready after %.1f s",
                        part.title,
                        server.port(),
                        seconds));
        return server;
    }

    /** The broker; fails if it was not wanted. */
    public EmbeddedKafka kafka() {
        return part(Part.KAFKA, EmbeddedKafka.class);
    }

    /** The database server; fails if it was not wanted. */
    public EmbeddedPostgresServer postgres() {
        return part(Part.POSTGRES, EmbeddedPostgresServer.class);
    }

    /** Redis; fails if it was not wanted. */
    public EmbeddedRedisServer redis() {
        return part(Part.REDIS, EmbeddedRedisServer.class);
    }

    private <T extends EmbeddedServer> T part(Part part, Class<T> type) {
        CompletableFuture<EmbeddedServer> server = servers.get(part);
        if (server == null) {
            throw new IllegalStateException(
                    part.title
                            + " is not embedded here (expected: one of "
                            + servers.keySet()
                            + ")");
        }
        return type.cast(server.join());
    }

    /** Stops what runs, even if one of them fails to. */
    @Override
    public void close() {
        RuntimeException failure = null;
        for (CompletableFuture<EmbeddedServer> server : servers.values()) {
            if (server.isCompletedExceptionally()) {
                continue;
            }
            try {
                server.join().close();
            } catch (RuntimeException unstoppable) {
                failure = unstoppable;
            }
        }
        servers.clear();
        folder.close();
        if (failure != null) {
            throw failure;
        }
    }
}
