package io.sigmagent.kit.messaging;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is and how its topics are made.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param partitions partitions of every topic that is made, at least 1; all services must say the
 *     same
 * @param replicationFactor copies of every record, at least 1 and at most the number of brokers
 * @param patience how long a start waits for Kafka, and a write for its acknowledgement
 * @param properties further client properties, for instance {@code security.protocol}
 */
@ConfigurationProperties("sigmagent.kafka")
public record KafkaSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue("12") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("60s") Duration patience,
        @DefaultValue Map<String, String> properties) {

    public KafkaSettings {
        properties = Map.copyOf(properties);
        if (bootstrapServers.isBlank() || !bootstrapServers.contains(":")) {
            throw new IllegalArgumentException(
                    "bootstrap-servers: '" + bootstrapServers + "' (expected: host:port,…)");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("partitions: " + partitions + " (expected: >= 1)");
        }
        if (replicationFactor < 1) {
            throw new IllegalArgumentException(
                    "replication-factor: " + replicationFactor + " (expected: >= 1)");
        }
    }
}
