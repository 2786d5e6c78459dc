package io.sigmagent.orchestrator.inbound;

import io.sigmagent.kit.messaging.KafkaSettings;
import io.sigmagent.kit.messaging.RecordLimits;
import io.sigmagent.kit.messaging.TailReader;
import io.sigmagent.orchestrator.OrchestratorProperties;
import io.sigmagent.orchestrator.application.IntentClassifier;
import io.sigmagent.orchestrator.domain.Apologies;
import io.sigmagent.orchestrator.domain.Limits;
import io.sigmagent.orchestrator.domain.SessionPolicy;
import io.sigmagent.orchestrator.domain.capacity.PoolLimits;
import io.sigmagent.orchestrator.domain.capacity.PoolPolicy;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.core.ConsumerFactory;

/** Runs the topology, exactly once. */
@Configuration(proxyBeanMethods = false)
class StreamsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsConfiguration.class);
    private static final int COMMIT_INTERVAL_MS = 5;
    private static final int SESSION_TIMEOUT_MS = 6_000;
    private static final int HEARTBEAT_MS = 2_000;
    private static final int CLOSE_SECONDS = 10;

    @Bean
    SessionEventCodec sessionEventCodec(IntentClassifier classifier, HumanThere humanThere) {
        return new SessionEventCodec(classifier, humanThere);
    }

    @Bean
    SessionTopology sessionTopology(
            EventCodec codec,
            SessionEventCodec events,
            SessionPolicy policy,
            Apologies.Words words,
            Limits limits) {
        return new SessionTopology(codec, events, policy, new Apologies(words), limits);
    }

    @Bean
    CapacityTopology capacityTopology(EventCodec codec, PoolPolicy policy, PoolGauges gauges) {
        return new CapacityTopology(codec, policy, gauges);
    }

    /** Knows who is there before the first session asks. */
    @Bean
    @DependsOn("topicCreation")
    TailReader deskTail(
            ConsumerFactory<String, SpecificRecord> consumers,
            Clock clock,
            PoolLimits limits,
            DeskPresence desks) {
        return new TailReader(
                consumers, Topics.AGENT_CAPACITY, limits.silence(), clock, desks::take);
    }

    @Bean
    ThreadFailures threadFailures(Clock clock) {
        return new ThreadFailures(clock);
    }

    @Bean
    @DependsOn("topicCreation")
    StreamsBuilderFactoryBean sessionStreams(
            KafkaSettings kafka,
            OrchestratorProperties properties,
            SessionTopology topology,
            CapacityTopology capacity,
            ThreadFailures failures) {
        var streams =
                new StreamsBuilderFactoryBean(
                        new KafkaStreamsConfiguration(streamsProperties(kafka, properties)));
        streams.setInfrastructureCustomizer(
                new KafkaStreamsInfrastructureCustomizer() {
                    @Override
                    public void configureBuilder(StreamsBuilder builder) {
                        topology.build(builder);
                        capacity.build(builder);
                    }
                });
        streams.setStreamsUncaughtExceptionHandler(failure -> {
            LOG.error("a stream thread failed and is replaced", failure);
            failures.add();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.setCloseTimeout(CLOSE_SECONDS);
        return streams;
    }

    @Bean
    HealthIndicator streamsHealthIndicator(
            StreamsBuilderFactoryBean sessionStreams, ThreadFailures failures) {
        return () -> {
            var streams = sessionStreams.getKafkaStreams();
            return streams == null
                    ? Health.down().withDetail("state", "not started").build()
                    : health(streams.state(), failures);
        };
    }

    static Health health(KafkaStreams.State state, ThreadFailures failures) {
        boolean failing = failures.areMany();
        Health.Builder health =
                state.isRunningOrRebalancing() && !failing ? Health.up() : Health.down();
        if (failing) {
            health.withDetail(
                    "threads",
                    "%d failed within %s".formatted(ThreadFailures.MANY, ThreadFailures.PERIOD));
        }
        return health.withDetail("state", state.name()).build();
    }

    private static Map<String, Object> streamsProperties(
            KafkaSettings kafka, OrchestratorProperties properties) {
        Map<String, Object> streams = new HashMap<>(kafka.properties());
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, "orchestrator-service");
        streams.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        streams.put(StreamsConfig.APPLICATION_SERVER_CONFIG, properties.address());
        streams.put(StreamsConfig.STATE_DIR_CONFIG, properties.stateDir().toString());
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, properties.streamThreads());
        streams.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, properties.standbyReplicas());
        streams.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) kafka.replicationFactor());
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MS);
        // Each event is to be seen at once, and the last state of a session is small.
        streams.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        // A member that comes back under its name gets its partitions back without a rebalance.
        streams.put(
                StreamsConfig.consumerPrefix(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG),
                properties.instance());
        streams.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG),
                SESSION_TIMEOUT_MS);
        streams.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                HEARTBEAT_MS);
        streams.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        producer(properties)
                .forEach((name, value) -> streams.put(StreamsConfig.producerPrefix(name), value));
        return streams;
    }

    private static Map<String, Object> producer(OrchestratorProperties properties) {
        return Map.of(
                ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                (int) properties.transactionTimeout().toMillis(),
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                RecordLimits.LARGEST_DEAD_LETTER);
    }
}
