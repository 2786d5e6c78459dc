package io.sigmagent.analytics;

import io.sigmagent.kit.messaging.EventDeserializer;
import io.sigmagent.schemas.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker, looked at from outside. */
record Groups(String bootstrapServers) {

    private static final String FACTS = "analytics.events";
    private static final String DEAD_LETTERS = "analytics.events.dlt";

    /** Has a group that is stopped read all again. */
    void rewind(String group) throws Exception {
        try (Admin admin = admin()) {
            var starts =
                    partitions(admin, FACTS).stream()
                            .collect(
                                    Collectors.toMap(
                                            Function.identity(), _ -> new OffsetAndMetadata(0)));
            admin.alterConsumerGroupOffsets(group, starts).all().get();
        }
    }

    /** How many records a group has not committed yet. */
    long behind(String group) throws Exception {
        try (Admin admin = admin()) {
            Map<TopicPartition, ListOffsetsResultInfo> ends = ends(admin, FACTS);
            var read = admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue().offset() - offset(read, end.getKey()))
                    .sum();
        }
    }

    /** The reasons of all dead letters. */
    List<String> deadLetters() throws Exception {
        try (Admin admin = admin();
                var consumer =
                        new KafkaConsumer<>(
                                properties(),
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(admin, DEAD_LETTERS);
            long all =
                    ends(admin, DEAD_LETTERS).values().stream()
                            .mapToLong(ListOffsetsResultInfo::offset)
                            .sum();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<String> reasons = new ArrayList<>();
            while (reasons.size() < all) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(letter -> reasons.add(reason(letter)));
            }
            return reasons;
        }
    }

    /** All events of a topic, by partition. */
    List<SpecificRecord> events(Topic topic) throws Exception {
        EventDeserializer codec = new EventDeserializer();
        return values(topic.name()).stream()
                .map(value -> codec.deserialize(topic.name(), value))
                .toList();
    }

    private List<byte[]> values(String topic) throws Exception {
        try (Admin admin = admin();
                var consumer =
                        new KafkaConsumer<>(
                                properties(),
                                new ByteArrayDeserializer(),
                                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = partitions(admin, topic);
            long all =
                    ends(admin, topic).values().stream()
                            .mapToLong(ListOffsetsResultInfo::offset)
                            .sum();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<byte[]> values = new ArrayList<>();
            while (values.size() < all) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    void send(String topic, String key, byte[] value) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        properties(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        }
    }

    private static String reason(ConsumerRecord<?, ?> letter) {
        return new String(
                letter.headers().lastHeader("sigmagent-reason").value(), StandardCharsets.UTF_8);
    }

    private static long offset(
            Map<TopicPartition, OffsetAndMetadata> read, TopicPartition partition) {
        OffsetAndMetadata offset = read.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> ends(Admin admin, String topic)
            throws Exception {
        return admin.listOffsets(
                        partitions(admin, topic).stream()
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(), _ -> OffsetSpec.latest())))
                .all()
                .get();
    }

    private static List<TopicPartition> partitions(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                .flatMap(description -> description.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private Admin admin() {
        return Admin.create(properties());
    }

    private Map<String, Object> properties() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}
