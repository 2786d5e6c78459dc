package io.sigmagent.agent.outbound;

import io.sigmagent.agent.AgentSettings;
import io.sigmagent.agent.application.Load;
import io.sigmagent.agent.application.Replies;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.kit.messaging.TailReader;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Replies, store calls and presence on Kafka. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    Replies replies(EventPublisher publisher) {
        return new KafkaReplies(publisher);
    }

    @Bean
    KafkaStores stores(EventPublisher publisher, Clock clock, AgentSettings settings) {
        return new KafkaStores(publisher, clock, settings.storePatience());
    }

    @Bean
    TailReader storeResults(
            ConsumerFactory<String, SpecificRecord> consumers, Clock clock, KafkaStores stores) {
        return new TailReader(
                consumers, Topics.SHOPIFY_RESULTS, Duration.ZERO, clock, stores::completed);
    }

    @Bean
    Presence presence(AgentKind agent, Load load, EventPublisher publisher, Clock clock) {
        return new Presence(agent, load, publisher, clock);
    }
}
