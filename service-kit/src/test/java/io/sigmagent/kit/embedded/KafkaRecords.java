package io.sigmagent.kit.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes and reads texts in one partition. */
final class KafkaRecords {

    private static final String TOPIC = "notes";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final int TRANSACTION_MILLIS = 2_000;

    private final String servers;

    KafkaRecords(EmbeddedKafka kafka) {
        this.servers = kafka.bootstrapServers();
    }

    KafkaRecords withTopic() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get(20, SECONDS);
        }
        return this;
    }

    void write(String text) throws Exception {
        try (KafkaProducer<String, String> producer = producer(Map.of())) {
            producer.send(new ProducerRecord<>(TOPIC, text)).get(20, SECONDS);
        }
    }

    /** Leaves a transaction open, as a producer does that is killed. */
    KafkaProducer<String, String> writeAndNeverCommit(String text) throws Exception {
        KafkaProducer<String, String> producer =
                producer(
                        Map.of(
                                "transactional.id",
                                "killed",
                                "transaction.timeout.ms",
                                TRANSACTION_MILLIS));
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, text)).get(20, SECONDS);
        return producer;
    }

    /**
     * What read_committed readers get from the start on, until that many came or the time is over.
     */
    List<String> read(int count, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            while (texts.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(note -> texts.add(note.value()));
            }
        }
        return texts;
    }

    private KafkaProducer<String, String> producer(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", servers);
        return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
    }
}
