package io.sigmagent.kit.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka broker on 127.0.0.1 in this JVM that keeps its log in one folder. */
public final class EmbeddedKafka extends EmbeddedServer {

    private EmbeddedKafka(DataFolder folder, int port) {
        super(folder, port);
    }

    /** Starts on the folder, on the port or, for 0, on a free one. */
    public static EmbeddedKafka start(Path dataDir, int port) {
        QuietLogs.apply();
        return startOn(dataDir, port, EmbeddedKafka::new);
    }

    @Override
    Runnable launch() throws IOException {
        FreePorts.requireFree(port());
        Path log = folder().privateFolder("log");
        KafkaConfig config =
                KafkaConfig.fromProps(BrokerSettings.of(log, port(), FreePorts.any()), false);
        if (!Files.exists(log.resolve("meta.properties"))) {
            format(log);
        }
        KafkaRaftServer server = started(config);
        return () -> {
            server.shutdown();
            server.awaitShutdown();
        };
    }

    private static KafkaRaftServer started(KafkaConfig config) {
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        try {
            server.startup();
            return server;
        } catch (RuntimeException failure) {
            server.shutdown();
            throw new IllegalStateException("Kafka does not start", failure);
        }
    }

    private static void format(Path log) throws IOException {
        try (PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(nowhere)
                    .setNodeId(BrokerSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerSettings.CONTROLLER)
                    .setMetadataLogDirectory(log.toString())
                    .addDirectory(log.toString())
                    .run();
        } catch (Exception failure) {
            throw new IOException("log folder " + log + " can't be prepared", failure);
        }
    }

    /** The address in the form of {@code KAFKA_BOOTSTRAP_SERVERS}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }
}
