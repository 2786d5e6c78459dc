package io.sigmagent.kit.embedded;

/**
 * A server that runs on its own data folder and a fixed port of this machine. It can be stopped and
 * started again, as a fault would; closing it ends it for good and frees the folder.
 */
public sealed interface EmbeddedServer extends AutoCloseable
        permits EmbeddedKafka, EmbeddedPostgresServer, EmbeddedRedisServer {

    /** The port on 127.0.0.1, the same over stops and starts. */
    int port();

    /** Starts the server after a stop; does nothing while it runs. */
    void start();

    /**
     * Stops the server and keeps its data, its port and the folder; does nothing while it is
     * stopped.
     */
    void stop();

    @Override
    void close();
}
