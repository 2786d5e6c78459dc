package io.sigmagent.integration.shopify.outbound;

import io.sigmagent.integration.shopify.application.WritableShop;
import io.sigmagent.kit.messaging.TailReader;
import io.sigmagent.schemas.wire.Topics;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** The doors for writes: to the store, to the log, and from the log back. */
@Configuration(proxyBeanMethods = false)
class WritesOutbound {

    @Bean
    WritableShop writableShop(ResilientShopApi api) {
        return new GraphqlWritableShop(api);
    }

    @Bean
    KafkaWriteLog writeLog(StreamBridge bridge, Clock clock) {
        return new KafkaWriteLog(new StreamSender(bridge), clock);
    }

    @Bean
    TailReader writeLogReader(
            ConsumerFactory<String, SpecificRecord> consumers, Clock clock, KafkaWriteLog log) {
        return new TailReader(
                consumers, Topics.SHOPIFY_RESULTS, KafkaWriteLog.MEMORY, clock, log::read);
    }
}
