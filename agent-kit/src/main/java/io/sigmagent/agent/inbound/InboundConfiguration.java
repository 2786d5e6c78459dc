package io.sigmagent.agent.inbound;

import io.micrometer.observation.ObservationRegistry;
import io.sigmagent.agent.AgentSettings;
import io.sigmagent.agent.application.AnswerTurn;
import io.sigmagent.agent.application.Load;
import io.sigmagent.agent.application.Replies;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.kit.messaging.TailReader;
import io.sigmagent.schemas.wire.Topic;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** The agent's ear on Kafka. */
@Configuration(proxyBeanMethods = false)
class InboundConfiguration {

    private static final long POLL_MS = 500;

    @Bean
    Load load(AgentSettings settings) {
        return new Load(settings.maxConcurrentSessions());
    }

    @Bean
    TurnRun turnRun(AnswerTurn answerTurn, Replies replies, Clock clock) {
        return new TurnRun(answerTurn, replies, clock);
    }

    @Bean
    TurnListener turnListener(
            TurnRun run,
            Load load,
            ConsumerRecordRecoverer setAside,
            ObservationRegistry observations) {
        return new TurnListener(run, load, setAside, observations);
    }

    @Bean
    TurnIntake turnIntake(
            ConcurrentMessageListenerContainer<String, SpecificRecord> turns,
            TurnListener listener,
            Load load,
            TailReader storeResults,
            AgentSettings settings) {
        return new TurnIntake(turns, listener, load, storeResults, settings.shutdownPatience());
    }

    /**
     * Not the container's asynchronous acknowledgement: that stops reading until all turns of the
     * last poll are answered, so that one slow turn would hold up all others.
     */
    @Bean
    ConcurrentMessageListenerContainer<String, SpecificRecord> turns(
            ConcurrentKafkaListenerContainerFactory<String, SpecificRecord> eventListeners,
            AgentKind agent,
            TurnListener listener,
            ConsumerRecordRecoverer setAside,
            @Value("${spring.application.name}") String service) {
        var container = eventListeners.createContainer(topic(agent).name());
        container.setBeanName("turns");
        container.setAutoStartup(false);
        ContainerProperties properties = container.getContainerProperties();
        properties.setGroupId(service);
        properties.setAckMode(AckMode.MANUAL);
        properties.setPauseImmediate(true);
        properties.setPollTimeout(POLL_MS);
        properties.setMessageListener(listener);
        properties.setConsumerRebalanceListener(listener);
        container.setCommonErrorHandler(unacknowledged(setAside));
        return container;
    }

    /**
     * Sets aside what can't be read without acknowledging it: that would acknowledge the open turns
     * before it as well. The next turn that ends does it.
     */
    private static DefaultErrorHandler unacknowledged(ConsumerRecordRecoverer setAside) {
        var handler = new DefaultErrorHandler(setAside, new FixedBackOff(POLL_MS, 3));
        handler.setAckAfterHandle(false);
        return handler;
    }

    private static Topic topic(AgentKind agent) {
        return switch (agent) {
            case SBDR -> Topics.AGENT_SBDR;
            case ACCOUNT -> Topics.AGENT_ACCOUNT;
            case SUCCESS -> Topics.AGENT_SUCCESS;
            case HUMAN, ORCHESTRATOR ->
                    throw new IllegalArgumentException(
                            "agent: " + agent + " (expected: SBDR, ACCOUNT or SUCCESS)");
        };
    }
}
