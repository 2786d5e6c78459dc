package io.sigmagent.integration.shopify;

import io.sigmagent.integration.shopify.application.AnswerStoreCall;
import io.sigmagent.integration.shopify.application.CallReports;
import io.sigmagent.integration.shopify.application.Shop;
import io.sigmagent.integration.shopify.application.StoreAnswers;
import io.sigmagent.integration.shopify.application.WritableShop;
import io.sigmagent.integration.shopify.application.WriteLog;
import io.sigmagent.integration.shopify.application.WriteOnce;
import io.sigmagent.integration.shopify.application.WriteReports;
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

    @Bean
    WriteOnce writeOnce(WritableShop shop, WriteLog log, WriteReports reports, Clock clock) {
        return new WriteOnce(shop, log, reports, WriteOnce.Patience.USUAL, clock);
    }
}
