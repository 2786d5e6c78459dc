package io.sigmagent.gateway.outbound;

import io.sigmagent.gateway.GatewayProperties;
import io.sigmagent.gateway.application.Agents;
import io.sigmagent.gateway.application.Conversations;
import io.sigmagent.gateway.application.HealthProbes;
import io.sigmagent.gateway.application.History;
import io.sigmagent.gateway.application.Inbox;
import io.sigmagent.gateway.application.OperatorInbox;
import io.sigmagent.gateway.application.Reports;
import io.sigmagent.gateway.application.SessionStates;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.kit.messaging.KafkaSettings;
import io.sigmagent.kit.messaging.TailReader;
import io.sigmagent.kit.web.InternalCalls;
import io.sigmagent.schemas.AgentPresent;
import io.sigmagent.schemas.wire.EventCodec;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Adapters to Kafka, Redis and the other services. */
@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    /** Followers that come in this while still find what was told before. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(60);

    private static final Duration PRESENCE_LOOK_BACK = Duration.ofSeconds(6);
    private static final Duration CALL_PATIENCE = Duration.ofSeconds(5);

    /** A thread each, since a Kafka client that has lost its broker blocks its caller. */
    @Bean(destroyMethod = "dispose")
    Scheduler publishing() {
        return Schedulers.fromExecutorService(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("publish-", 0).factory()));
    }

    @Bean
    PatientPublisher patientPublisher(
            EventPublisher publisher, Scheduler publishing, GatewayProperties properties) {
        return new PatientPublisher(publisher, publishing, properties.publishTimeout());
    }

    @Bean
    Inbox inbox(PatientPublisher publisher, Clock clock) {
        return new KafkaInbox(publisher, clock);
    }

    @Bean
    OperatorInbox operatorInbox(PatientPublisher publisher, Clock clock) {
        return new KafkaOperatorInbox(publisher, clock);
    }

    @Bean
    SessionStates sessionStates(InternalCalls calls, GatewayProperties properties) {
        return new HttpSessionStates(calls.to(properties.orchestratorUrl()), CALL_PATIENCE);
    }

    @Bean
    Redis redis(GatewayProperties properties) {
        return new Redis(properties.redisUrl());
    }

    @Bean
    RedisResumeBuffer resumeBuffer(Redis redis, EventCodec codec) {
        return new RedisResumeBuffer(redis, codec);
    }

    @Bean
    TailReader chatTail(
            ConsumerFactory<String, SpecificRecord> consumers,
            Clock clock,
            RedisResumeBuffer buffer,
            Conversations conversations) {
        return new TailReader(
                consumers,
                Topics.CHAT_OUTBOUND,
                LOOK_BACK,
                clock,
                new ChatTail(buffer, conversations));
    }

    @Bean
    TailReader presenceTail(
            ConsumerFactory<String, SpecificRecord> consumers, Clock clock, Agents agents) {
        return new TailReader(
                consumers,
                Topics.AGENT_CAPACITY,
                PRESENCE_LOOK_BACK,
                clock,
                event -> {
                    if (event instanceof AgentPresent present) {
                        agents.tell(ChatEventCodec.toDomain(present));
                    }
                });
    }

    @Bean
    History history(InternalCalls calls, GatewayProperties properties, EventCodec codec) {
        return new HttpHistory(calls.to(properties.orchestratorUrl()), codec, CALL_PATIENCE);
    }

    @Bean
    Reports reports(InternalCalls calls, GatewayProperties properties) {
        return new HttpReports(calls.to(properties.analyticsUrl()), CALL_PATIENCE);
    }

    @Bean
    Admin kafkaProbe(KafkaSettings settings) {
        Map<String, Object> client = new HashMap<>(settings.properties());
        client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        client.put(AdminClientConfig.CLIENT_ID_CONFIG, "gateway-service-health");
        return Admin.create(client);
    }

    @Bean
    HealthProbes healthProbes(
            Admin kafkaProbe, Redis redis, InternalCalls calls, GatewayProperties properties) {
        return new Probes(
                kafkaProbe,
                redis,
                calls.to(properties.orchestratorUrl()),
                calls.to(properties.integrationUrl()));
    }
}
