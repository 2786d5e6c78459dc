package io.sigmagent.kit.messaging;

import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * Makes all topics and their dead-letter topics that are not there yet, before anything reads or
 * writes. Stops the start when Kafka is not reached in time, or when topics that share a session
 * have unequal partition counts.
 */
public final class TopicCreation implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);

    private final KafkaSettings settings;

    TopicCreation(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        try (Admin admin = Admin.create(ClientProperties.common(settings))) {
            create(admin);
            checkPartitions(admin);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "Kafka at %s did not answer within %s (expected: KAFKA_BOOTSTRAP_SERVERS names a running broker)"
                            .formatted(settings.bootstrapServers(), settings.patience()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
    }

    private void create(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<String> known = List.copyOf(await(admin.listTopics().names()));
        List<NewTopic> missing = all().filter(topic -> !known.contains(topic.name())).toList();
        for (var created : admin.createTopics(missing).values().entrySet()) {
            try {
                await(created.getValue());
                LOG.debug("made topic {}", created.getKey());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    private void checkPartitions(Admin admin)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<String> names =
                Topics.all().stream().filter(Topic::keyedBySession).map(Topic::name).toList();
        Map<String, TopicDescription> topics = described(admin, names);
        long counts = topics.values().stream().map(t -> t.partitions().size()).distinct().count();
        if (counts > 1) {
            throw new IllegalStateException(
                    "topics keyed by session have unequal partition counts (expected: all the"
                            + " same): "
                            + topics.values().stream()
                                    .map(t -> t.name() + "=" + t.partitions().size())
                                    .sorted()
                                    .toList());
        }
    }

    /** A broker may need a moment to know a topic that its controller has just made. */
    private Map<String, TopicDescription> described(Admin admin, List<String> names)
            throws ExecutionException, InterruptedException, TimeoutException {
        long giveUpAt = System.nanoTime() + settings.patience().toNanos();
        while (true) {
            try {
                return await(admin.describeTopics(names).allTopicNames());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)
                        || System.nanoTime() > giveUpAt) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private Stream<NewTopic> all() {
        return Topics.all().stream().flatMap(topic -> Stream.of(topic(topic), deadLetters(topic)));
    }

    private NewTopic topic(Topic topic) {
        return topic(topic.name(), topic.kept(), RecordLimits.LARGEST_EVENT);
    }

    private NewTopic deadLetters(Topic topic) {
        return topic(
                topic.deadLetters(), Topics.DEAD_LETTERS_KEPT, RecordLimits.LARGEST_DEAD_LETTER);
    }

    private NewTopic topic(String name, Duration kept, int largest) {
        return new NewTopic(name, settings.partitions(), settings.replicationFactor())
                .configs(
                        Map.of(
                                TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(kept.toMillis()),
                                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                                Integer.toString(largest),
                                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                                settings.replicationFactor() > 2 ? "2" : "1"));
    }

    private <T> T await(KafkaFuture<T> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        return future.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    }
}
