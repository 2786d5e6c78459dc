package io.sigmagent.orchestrator.inbound;

import io.sigmagent.orchestrator.domain.Apologies;
import io.sigmagent.orchestrator.domain.Limits;
import io.sigmagent.orchestrator.domain.SessionPolicy;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.state.Stores;

/**
 * What flows where: chat.inbound, session.commands and agent.replies meet at the session that they
 * belong to; what is decided goes to chat.outbound, agent.sbdr, agent.account, agent.success,
 * agent.capacity, agent.handoffs and analytics.events.
 */
final class SessionTopology {

    private static final List<String> SOURCES =
            List.of(Topics.CHAT_INBOUND, Topics.SESSION_COMMANDS, Topics.AGENT_REPLIES).stream()
                    .map(Topic::name)
                    .toList();

    private final EventCodec codec;
    private final SessionEventCodec events;
    private final SessionPolicy policy;
    private final Apologies apologies;
    private final Limits limits;

    SessionTopology(
            EventCodec codec,
            SessionEventCodec events,
            SessionPolicy policy,
            Apologies apologies,
            Limits limits) {
        this.codec = codec;
        this.events = events;
        this.policy = policy;
        this.apologies = apologies;
        this.limits = limits;
    }

    /** Adds everything to the builder. */
    void build(StreamsBuilder builder) {
        builder.addStateStore(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(SessionStore.NAME),
                        Serdes.String(),
                        Serdes.ByteArray()));
        builder.stream(SOURCES, Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .process(
                        () -> new SessionProcessor(codec, events, policy, apologies, limits),
                        SessionStore.NAME)
                .to((_, routed, _) -> routed.topic(), RoutedRecord.written());
    }
}
