package io.sigmagent.kit.infrastructure;

import io.sigmagent.kit.embedded.DataFolder;
import io.sigmagent.kit.embedded.EmbeddedKafka;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.ConsumerGroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.awaitility.Awaitility;
import org.testcontainers.kafka.KafkaContainer;

/**
 * A Kafka broker for tests, one a JVM, started when it is first asked for; topics are not created
 * by themselves.
 */
public final class TestKafka {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private TestKafka() {}

    /** The shared broker with whatever earlier tests left in it. */
    public static String bootstrapServers() {
        return Shared.BOOTSTRAP_SERVERS;
    }

    /** The shared broker without any topic and without the groups that have no member. */
    public static String fresh() {
        try (Admin admin = admin()) {
            Set<String> topics =
                    admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            admin.deleteTopics(topics).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Awaitility.await("topics are gone")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> admin.listTopics().names().get().isEmpty());
            List<String> groups =
                    admin
                            .listConsumerGroups()
                            .all()
                            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                            .stream()
                            .filter(group ->
                                    group.state()
                                            .filter(ConsumerGroupState.EMPTY::equals)
                                            .isPresent())
                            .map(ConsumerGroupListing::groupId)
                            .toList();
            delete(admin, groups);
            return bootstrapServers();
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("the shared broker can't be emptied", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while the shared broker is emptied", interrupted);
        }
    }

    /** A group that lost its topics ends by itself, maybe between the listing and the deletion. */
    private static void delete(Admin admin, List<String> groups)
            throws ExecutionException, InterruptedException, TimeoutException {
        for (KafkaFuture<Void> deleted :
                admin.deleteConsumerGroups(groups).deletedGroups().values()) {
            try {
                deleted.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof GroupIdNotFoundException)) {
                    throw failure;
                }
            }
        }
    }

    /** Creates topics on the shared broker and waits until it knows them. */
    public static void createTopics(int partitions, String... names) {
        try (Admin admin = admin()) {
            List<NewTopic> topics =
                    Stream.of(names)
                            .map(name -> new NewTopic(name, partitions, (short) 1))
                            .toList();
            admin.createTopics(topics).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException(
                    "topics " + List.of(names) + " can't be created", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics are created", interrupted);
        }
    }

    /**
     * An empty embedded broker of one's own, to be stopped and started as a fault; ends with the
     * JVM if not closed.
     */
    public static EmbeddedKafka dedicated() {
        return Servers.embedded("kafka", TestKafka::startEmpty);
    }

    private static EmbeddedKafka startEmpty(Path path) {
        try (DataFolder folder = DataFolder.take(path)) {
            Path log = folder.path().resolve("log");
            if (log.toFile().exists()) {
                PathUtils.deleteDirectory(log);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("log of an earlier test in " + path, failure);
        }
        return EmbeddedKafka.start(path, 0);
    }

    private static Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()));
    }

    private static final class Shared {
        static final String BOOTSTRAP_SERVERS =
                Servers.inContainer(() ->
                                new KafkaContainer("apache/kafka-native:3.9.1")
                                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                                        .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "4")
                                        .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4")
                                        .withEnv(
                                                "KAFKA_TRANSACTION_ABORT_TIMED_OUT_TRANSACTION_CLEANUP_INTERVAL_MS",
                                                "1000"))
                        .map(KafkaContainer::getBootstrapServers)
                        .orElseGet(() -> dedicated().bootstrapServers());
    }
}
