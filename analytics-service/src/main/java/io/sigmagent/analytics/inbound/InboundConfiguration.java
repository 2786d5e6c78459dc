package io.sigmagent.analytics.inbound;

import io.sigmagent.analytics.application.AssessCustomers;
import io.sigmagent.analytics.application.RecordFacts;
import io.sigmagent.analytics.application.RefreshGauges;
import io.sigmagent.analytics.application.RetainCustomers;
import io.sigmagent.kit.messaging.KafkaSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.PublishSubscribeChannel;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.messaging.Message;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.backoff.ExponentialBackOff;

@EnableScheduling
@Configuration(proxyBeanMethods = false)
class InboundConfiguration {

    private static final long FIRST_PAUSE_MS = 250;
    private static final long LONGEST_PAUSE_MS = 5_000;

    @Bean
    Consumer<Message<List<Object>>> analyticsEvents(
            RecordFacts recordFacts, ConsumerRecordRecoverer setAside) {
        return new FactRecordedListener(recordFacts, setAside);
    }

    /**
     * Brings a batch again, for ever: an outage makes facts late, never lost. The consumer stays in
     * its group meanwhile.
     */
    @Bean
    CommonErrorHandler untilStored() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MS);
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true);
        handler.setRetryListeners(new WaitingLog());
        return handler;
    }

    /** The default one prints whole batches; {@link WaitingLog} says what is worth saying. */
    @Bean
    PublishSubscribeChannel errorChannel() {
        return new PublishSubscribeChannel();
    }

    @Bean
    ConsumerConfigCustomizer kafkaProperties(KafkaSettings settings) {
        return (properties, _, _) -> properties.putAll(settings.properties());
    }

    @Bean
    ClientFactoryCustomizer factsDeserializer() {
        return new ClientFactoryCustomizer() {
            @Override
            @SuppressWarnings("unchecked") // the binder does not say what its consumers read
            public void configure(ConsumerFactory<?, ?> consumers) {
                ((DefaultKafkaConsumerFactory<Object, Incoming>) consumers)
                        .setValueDeserializer(new IncomingDeserializer());
            }
        };
    }

    @Bean
    CustomerClock customerClock(
            AssessCustomers assessCustomers,
            RetainCustomers retainCustomers,
            @Value("${sigmagent.analytics.retention.enabled}") boolean retains) {
        return new CustomerClock(assessCustomers, retainCustomers, retains);
    }

    @Bean
    GaugeClock gaugeClock(RefreshGauges refreshGauges) {
        return new GaugeClock(refreshGauges);
    }
}
