package io.sigmagent.kit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A server that runs on its own data folder and a fixed port of this machine. It can be stopped and
 * started again, as a fault would; closing it ends it for good and frees the folder.
 */
public abstract sealed class EmbeddedServer implements AutoCloseable
        permits EmbeddedKafka, EmbeddedPostgresServer, EmbeddedRedisServer {

    private final DataFolder folder;
    private final int port;
    private @Nullable Runnable end;

    EmbeddedServer(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Makes a server, not yet started. */
    interface Maker<S extends EmbeddedServer> {

        S make(DataFolder folder, int port) throws IOException;
    }

    /**
     * Starts on the folder, on the port or, for 0, on a free one; the folder is freed if it can't.
     */
    static <S extends EmbeddedServer> S startOn(Path dataDir, int port, Maker<S> maker) {
        DataFolder folder = DataFolder.take(dataDir);
        try {
            S server = maker.make(folder, FreePorts.choose(port));
            server.start();
            return server;
        } catch (IOException failure) {
            folder.close();
            throw new UncheckedIOException("server in " + dataDir, failure);
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    /** Starts the server and tells how to end it. */
    abstract Runnable launch() throws IOException;

    DataFolder folder() {
        return folder;
    }

    /** The port on 127.0.0.1, the same over stops and starts. */
    public final int port() {
        return port;
    }

    /** Starts the server after a stop; does nothing while it runs. */
    public final synchronized void start() {
        if (end != null) {
            return;
        }
        try {
            end = launch();
        } catch (IOException failure) {
            throw new UncheckedIOException("server in " + folder.path(), failure);
        }
    }

    /**
     * Stops the server and keeps its data, its port and the folder; does nothing while it is
     * stopped.
     */
    public final synchronized void stop() {
        if (end != null) {
            end.run();
            end = null;
        }
    }

    @Override
    public final void close() {
        try {
            stop();
        } finally {
            folder.close();
        }
    }
}
