package io.sigmagent.kit.embedded;

import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;

/** Keeps a broker's thousand lines a start out of our log, unless somebody asked for them. */
final class QuietLogs {

    private static final Map<String, LogLevel> LEVELS =
            Map.of(
                    "kafka", LogLevel.WARN,
                    "org.apache.kafka", LogLevel.WARN,
                    // Repeats a refused connection twenty times a second while the broker starts or
                    // stops.
                    "org.apache.kafka.clients.NetworkClient", LogLevel.ERROR,
                    // Warns that a new log is empty, and that a kept one is not.
                    "org.apache.kafka.controller.QuorumController", LogLevel.ERROR,
                    "org.apache.zookeeper", LogLevel.WARN,
                    "state.change.logger", LogLevel.WARN);

    private QuietLogs() {}

    /** Once now, and once for the first Spring application of this JVM, which resets all levels. */
    static void apply() {
        LoggingSystem system = LoggingSystem.get(QuietLogs.class.getClassLoader());
        LEVELS.forEach((name, level) -> {
            System.getProperties().putIfAbsent("logging.level." + name, level.name());
            LoggerConfiguration present = system.getLoggerConfiguration(name);
            if (present == null || present.getConfiguredLevel() == null) {
                system.setLogLevel(name, level);
            }
        });
    }
}
