package io.sigmagent.kit.messaging;

import io.micrometer.observation.ObservationRegistry;
import io.sigmagent.schemas.wire.EventCodec;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.support.LoggingProducerListener;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.kafka.support.serializer.DelegatingByTypeSerializer;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;

/** Kafka as every service uses it. */
@EnableKafka
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
public class MessagingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventCodec eventCodec() {
        return new EventCodec();
    }

    @Bean
    TopicCreation topicCreation(KafkaSettings settings) {
        return new TopicCreation(settings);
    }

    @Bean
    @DependsOn("topicCreation")
    ProducerFactory<String, SpecificRecord> eventProducers(
            KafkaSettings settings,
            EventCodec codec,
            @Value("${spring.application.name}") String service) {
        Map<String, Object> properties = ClientProperties.producer(settings);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-events");
        return new DefaultKafkaProducerFactory<>(
                properties, new StringSerializer(), new EventSerializer(codec));
    }

    @Bean
    KafkaTemplate<String, SpecificRecord> eventTemplate(
            ProducerFactory<String, SpecificRecord> producers, ObservationRegistry observations) {
        var template = new KafkaTemplate<>(producers);
        template.setObservationEnabled(true);
        template.setObservationRegistry(observations);
        template.setProducerListener(silentAboutContents());
        return template;
    }

    /** What could not be written is named in the log, not quoted. */
    private static ProducerListener<String, SpecificRecord> silentAboutContents() {
        var listener = new LoggingProducerListener<String, SpecificRecord>();
        listener.setIncludeContents(false);
        return listener;
    }

    @Bean
    EventPublisher eventPublisher(KafkaTemplate<String, SpecificRecord> eventTemplate) {
        return new EventPublisher(eventTemplate);
    }

    @Bean
    @DependsOn("topicCreation")
    ConsumerFactory<String, SpecificRecord> eventConsumers(
            KafkaSettings settings,
            EventCodec codec,
            @Value("${spring.application.name}") String service) {
        Map<String, Object> properties = ClientProperties.consumer(settings);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, service);
        return new DefaultKafkaConsumerFactory<>(
                properties,
                new StringDeserializer(),
                new ErrorHandlingDeserializer<>(new EventDeserializer(codec)));
    }

    /** Writes what failed as it came: bytes of unreadable records, events of poison ones. */
    @Bean
    KafkaTemplate<String, Object> deadLetterTemplate(
            KafkaSettings settings,
            EventCodec codec,
            @Value("${spring.application.name}") String service) {
        Map<Class<?>, Serializer<?>> byType = new LinkedHashMap<>();
        byType.put(byte[].class, new ByteArraySerializer());
        byType.put(SpecificRecord.class, new EventSerializer(codec));
        Map<String, Object> properties = ClientProperties.producer(settings);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, service + "-dead-letters");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RecordLimits.LARGEST_DEAD_LETTER);
        KafkaTemplate<String, Object> template =
                new KafkaTemplate<>(
                        new DefaultKafkaProducerFactory<>(
                                properties,
                                new StringSerializer(),
                                new DelegatingByTypeSerializer(byType, true)));
        // The other template measures under the same name with other tags.
        template.setMicrometerEnabled(false);
        return template;
    }

    /** For listeners that decide themselves what can never be handled. */
    @Bean
    ConsumerRecordRecoverer setAside(KafkaTemplate<String, Object> deadLetterTemplate) {
        return DeadLetters.recoverer(deadLetterTemplate);
    }

    /** For bindings of spring-cloud-stream, which name it. */
    @Bean
    CommonErrorHandler deadLetters(KafkaTemplate<String, Object> deadLetterTemplate) {
        return DeadLetters.errorHandler(deadLetterTemplate);
    }

    /** Listeners commit what was handled, one by one, and go on after a record that can't be. */
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, SpecificRecord> eventListeners(
            ConsumerFactory<String, SpecificRecord> consumers,
            KafkaTemplate<String, Object> deadLetterTemplate,
            ObservationRegistry observations) {
        var listeners = new ConcurrentKafkaListenerContainerFactory<String, SpecificRecord>();
        listeners.setConsumerFactory(consumers);
        listeners.setCommonErrorHandler(DeadLetters.errorHandler(deadLetterTemplate));
        listeners.getContainerProperties().setAckMode(AckMode.RECORD);
        listeners.getContainerProperties().setObservationEnabled(true);
        listeners.getContainerProperties().setObservationRegistry(observations);
        return listeners;
    }

    /**
     * Batch listeners of stores that may be away: what can't be stored now is read again until it
     * can.
     */
    @Bean
    ConcurrentKafkaListenerContainerFactory<String, SpecificRecord> patientListeners(
            ConsumerFactory<String, SpecificRecord> consumers,
            KafkaTemplate<String, Object> deadLetterTemplate) {
        var listeners = new ConcurrentKafkaListenerContainerFactory<String, SpecificRecord>();
        listeners.setConsumerFactory(consumers);
        listeners.setBatchListener(true);
        listeners.setCommonErrorHandler(DeadLetters.patientErrorHandler(deadLetterTemplate));
        listeners.getContainerProperties().setAckMode(AckMode.BATCH);
        return listeners;
    }
}
