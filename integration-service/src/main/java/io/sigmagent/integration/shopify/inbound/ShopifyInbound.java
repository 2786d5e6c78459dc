package io.sigmagent.integration.shopify.inbound;

import io.sigmagent.integration.IntegrationProperties;
import io.sigmagent.integration.shopify.application.AnswerStoreCall;
import io.sigmagent.integration.shopify.application.WriteOnce;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The function that the binding shopifyRequests-in-0 of the service's yml feeds. */
@Configuration(proxyBeanMethods = false)
class ShopifyInbound {

    @Bean
    Function<Flux<Message<SpecificRecord>>, Mono<Void>> shopifyRequests(
            AnswerStoreCall answerStoreCall,
            WriteOnce writeOnce,
            IntegrationProperties properties) {
        return new StoreRequestListener(
                answerStoreCall, new WriteRequests(writeOnce), properties.shopify().callsAtOnce());
    }
}
