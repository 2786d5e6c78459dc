package io.sigmagent.standalone;

import io.sigmagent.kit.logging.LogSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * One log for all services: on the console what an operator acts upon, the same in a file beside
 * the data.
 */
final class Logging {

    private static final String PLAIN =
            "%d{HH:mm:ss.SSS} %-5level %-22.22logger{0} %X{session:-} %msg%n%ex{short}";
    private static final List<String> CHATTY =
            List.of(
                    "org.springframework",
                    "org.apache.kafka",
                    "org.apache.avro",
                    "kafka",
                    "state.change.logger",
                    "org.flywaydb",
                    "io.lettuce",
                    "io.netty",
                    "io.opentelemetry",
                    "graphql",
                    "opennlp",
                    "reactor");

    private Logging() {}

    /** Starts the log; the services find it running and leave it alone. */
    static void start(Path data, LogSettings settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("log", properties(data, settings)));
        LogFile file = LogFile.get(environment);
        LoggingSystem system = LoggingSystem.get(Logging.class.getClassLoader());
        new LoggingSystemProperties(environment).apply(file);
        system.beforeInitialize();
        system.initialize(new LoggingInitializationContext(environment), null, file);
        CHATTY.forEach(logger -> system.setLogLevel(logger, LogLevel.WARN));
        system.setLogLevel("io.lettuce", LogLevel.ERROR);
        system.setLogLevel("io.sigmagent", settings.level());
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    /** For tools whose output is all that a person wants to see. */
    static void silence() {
        LoggingSystem.get(Logging.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }

    private static Map<String, Object> properties(Path data, LogSettings settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("logging.file.name", data.resolve("logs/sigmagent.log").toString());
        properties.put("logging.pattern.console", PLAIN);
        properties.put("logging.structured.format.file", "logstash");
        if (settings.json()) {
            properties.put("logging.structured.format.console", "logstash");
        }
        return properties;
    }
}
