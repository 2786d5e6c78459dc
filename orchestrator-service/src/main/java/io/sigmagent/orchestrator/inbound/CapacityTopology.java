package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.capacity.PoolPolicy;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topics;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.Stores;

/**
 * The second part of the same application: agent.capacity meets the pool of its agent; grants and
 * places go to session.commands, figures to analytics.events.
 */
final class CapacityTopology {

    /** Small, so that Kafka drops old states soon and a restart reads little. */
    private static final String SEGMENT_BYTES = Integer.toString(16 << 20);

    private final EventCodec codec;
    private final PoolPolicy policy;
    private final PoolGauges gauges;

    CapacityTopology(EventCodec codec, PoolPolicy policy, PoolGauges gauges) {
        this.codec = codec;
        this.policy = policy;
        this.gauges = gauges;
    }

    /** Adds everything to the builder; after the sessions, whose tasks keep their numbers so. */
    void build(StreamsBuilder builder) {
        builder.addStateStore(
                Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(PoolStore.NAME),
                                Serdes.String(),
                                Serdes.ByteArray())
                        .withLoggingEnabled(
                                Map.of(TopicConfig.SEGMENT_BYTES_CONFIG, SEGMENT_BYTES)));
        builder.stream(
                        Topics.AGENT_CAPACITY.name(),
                        Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(() -> new CapacityProcessor(codec, policy, gauges), PoolStore.NAME)
                .to((_, routed, _) -> routed.topic(), RoutedRecord.written());
    }
}
