package io.sigmagent.integration.shopify;

import io.sigmagent.integration.shopify.application.AnswerStoreCall;
import io.sigmagent.integration.shopify.application.CallReports;
import io.sigmagent.integration.shopify.application.Shop;
import io.sigmagent.integration.shopify.application.StoreAnswers;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use case between the two edges. */
@Configuration(proxyBeanMethods = false)
class ShopifyConfiguration {

    @Bean
    AnswerStoreCall answerStoreCall(
            Shop shop, StoreAnswers answers, CallReports reports, Clock clock) {
        return new AnswerStoreCall(shop, answers, reports, clock);
    }
}
