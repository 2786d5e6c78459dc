package io.sigmagent.kit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private final Path path;

    EmbeddedKafkaTest(@TempDir Path path) {
        this.path = path;
    }

    @Test
    void keepsItsRecordsOverStopsAndOnAnotherPort() throws Exception {
        int firstPort;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(path, 0)) {
            firstPort = kafka.port();
            new KafkaRecords(kafka).withTopic().write("one");
            kafka.stop();
            kafka.start();
            assertThat(kafka.port()).isEqualTo(firstPort);
            new KafkaRecords(kafka).write("two");
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(path, FreePorts.any())) {
            assertThat(kafka.port()).isNotEqualTo(firstPort);
            assertThat(new KafkaRecords(kafka).read(2, Duration.ofSeconds(10)))
                    .containsExactly("one", "two");
        }
    }

    @Test
    void letsReadersPassTheTransactionOfAKilledProducer() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(path, 0)) {
            KafkaRecords records = new KafkaRecords(kafka).withTopic();
            KafkaProducer<String, String> killed = records.writeAndNeverCommit("never said");
            records.write("said");
            assertThat(records.read(1, Duration.ofMillis(500))).isEmpty();
            assertThat(records.read(1, Duration.ofSeconds(5))).containsExactly("said");
            killed.close(Duration.ZERO);
        }
    }

    @Test
    void createsNoTopicByItself() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(path, 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertThatThrownBy(() ->
                            admin.describeTopics(List.of("never-created"))
                                    .allTopicNames()
                                    .get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }
}
