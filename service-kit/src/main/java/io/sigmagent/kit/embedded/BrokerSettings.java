package io.sigmagent.kit.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a broker that is alone, small, and quick to start, to stop and to recover. */
final class BrokerSettings {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private BrokerSettings() {}

    static Properties of(Path log, int port, int controllerPort) {
        Properties settings = new Properties();
        address(settings, port, controllerPort);
        alone(settings);
        small(settings);
        quick(settings);
        settings.setProperty("log.dirs", log.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        return settings;
    }

    /** The stored quorum names its voters by number only, so each start may choose other ports. */
    private static void address(Properties settings, int port, int controllerPort) {
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE));
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", CONTROLLER);
        settings.setProperty("inter.broker.listener.name", "BROKER");
        settings.setProperty(
                "listener.security.protocol.map", CONTROLLER + ":PLAINTEXT,BROKER:PLAINTEXT");
        settings.setProperty(
                "listeners",
                "BROKER://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "BROKER://127.0.0.1:" + port);
    }

    private static void alone(Properties settings) {
        settings.setProperty("num.partitions", "4");
        settings.setProperty("default.replication.factor", "1");
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
    }

    private static void small(Properties settings) {
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        settings.setProperty("log.segment.bytes", "67108864");
        settings.setProperty("log.index.size.max.bytes", "524288");
        settings.setProperty("offsets.topic.segment.bytes", "8388608");
        settings.setProperty("transaction.state.log.segment.bytes", "8388608");
        settings.setProperty("metadata.log.segment.bytes", "16777216");
    }

    /**
     * A killed broker's successor is let in only when the session of the dead one is over, so that
     * is short. Transactions of killed producers hold up readers until they are found to be over
     * time, so that is looked at often.
     */
    private static void quick(Properties settings) {
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("broker.session.timeout.ms", "2500");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("group.min.session.timeout.ms", "1000");
        settings.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    }
}
