package io.sigmagent.standalone;

import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import io.sigmagent.schemas.wire.UnreadableEvent;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Lists the events of a running system, decoded, in the order of time. */
final class Events {

    private static final Duration POLL = Duration.ofMillis(500);

    private Events() {}

    /** Prints every committed event, or those of one session. */
    static void print(LocalSettings settings, @Nullable String session, PrintStream out) {
        String kafka =
                Optional.ofNullable(settings.kafka())
                        .orElseGet(() -> Addresses.kafkaOf(settings.data()));
        EventCodec codec = new EventCodec();
        read(kafka).stream()
                .sorted(Comparator.comparingLong(ConsumerRecord::timestamp))
                .flatMap(received -> line(received, codec, session))
                .forEach(out::println);
    }

    /** Everything that is committed now, of all topics. */
    static List<ConsumerRecord<String, byte[]>> read(String bootstrapServers) {
        Map<String, Object> properties =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false);
        try (var consumer =
                new KafkaConsumer<>(
                        properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    Topics.all().stream()
                            .flatMap(topic -> partitions(consumer, topic).stream())
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return drain(consumer, consumer.endOffsets(partitions));
        }
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<String, byte[]> consumer, Topic topic) {
        return consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> drain(
            KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(all::add);
        }
        return all;
    }

    /** Not by the key: slots are kept by agent, and tell the session too. */
    private static Stream<String> line(
            ConsumerRecord<String, byte[]> received, EventCodec codec, @Nullable String session) {
        String place =
                "%s %-17s %d@%-5d "
                        .formatted(
                                Instant.ofEpochMilli(received.timestamp()),
                                received.topic(),
                                received.partition(),
                                received.offset());
        try {
            SpecificRecord event = codec.decode(received.value());
            boolean meant =
                    session == null || session.equals(EventText.sessionOf(event).orElse(null));
            return meant ? Stream.of(place + EventText.of(event)) : Stream.empty();
        } catch (UnreadableEvent e) {
            boolean meant = session == null || session.equals(received.key());
            return meant ? Stream.of(place + "unreadable: " + e.getMessage()) : Stream.empty();
        }
    }
}
