package io.sigmagent.integration.shopify.outbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.common.circuitbreaker.configuration.CircuitBreakerConfigCustomizer;
import io.github.resilience4j.common.retry.configuration.RetryConfigCustomizer;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import io.sigmagent.integration.IntegrationProperties;
import io.sigmagent.integration.application.Connection;
import io.sigmagent.integration.domain.ConnectionState;
import io.sigmagent.integration.shopify.application.Shop;
import io.sigmagent.integration.shopify.application.StoreAnswers;
import java.time.Clock;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The doors, put together: HTTP inside, patience around it, questions of the application outside.
 */
@Configuration(proxyBeanMethods = false)
class ShopifyOutbound {

    private static final String NAME = "shopify";
    private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

    /** The library hands out its builder without a type. */
    @Bean
    @SuppressWarnings({"rawtypes", "unchecked"})
    RetryConfigCustomizer shopifyRetry() {
        Predicate<Throwable> worthAnotherTry = ResilientShopApi::worthAnotherTry;
        return RetryConfigCustomizer.of(NAME, retry -> retry.retryOnException(worthAnotherTry));
    }

    @Bean
    CircuitBreakerConfigCustomizer shopifyBreaker() {
        return CircuitBreakerConfigCustomizer.of(
                NAME,
                breaker ->
                        breaker.ignoreException(failure -> !ResilientShopApi.meansDown(failure)));
    }

    @Bean
    ResilientShopApi.Guards shopifyGuards(
            CircuitBreakerRegistry breakers,
            RetryRegistry retries,
            TimeLimiterRegistry timeLimiters,
            BulkheadRegistry bulkheads) {
        return new ResilientShopApi.Guards(
                breakers.circuitBreaker(NAME),
                retries.retry(NAME),
                timeLimiters.timeLimiter(NAME),
                bulkheads.bulkhead(NAME));
    }

    @Bean
    @Primary
    ShopApi shopifyDoor(
            IntegrationProperties properties,
            WebClient.Builder builder,
            ObjectMapper json,
            Clock clock) {
        IntegrationProperties.Shopify shopify = properties.shopify();
        if (!shopify.isConfigured()) {
            return new NoShop();
        }
        WebClient client =
                builder.clone()
                        .baseUrl(shopify.address().base().toString())
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                        .build();
        Tokens tokens =
                shopify.usesClientCredentials()
                        ? new ClientCredentialsTokens(
                                client, shopify.clientId(), shopify.clientSecret(), clock)
                        : Tokens.fixed(shopify.accessToken());
        return new HttpShopApi(client, tokens, new ReplyReader(json), shopify.apiVersion());
    }

    @Bean
    ResilientShopApi patientDoor(ShopApi door, ResilientShopApi.Guards guards, Clock clock) {
        Pace pace = new Pace(clock, RandomGenerator.getDefault());
        return new ResilientShopApi(door, pace, guards, clock);
    }

    @Bean
    Shop shop(ResilientShopApi api, IntegrationProperties properties, Clock clock) {
        IntegrationProperties.Shopify shopify = properties.shopify();
        return new GraphqlShop(
                api,
                new Pages(api, shopify.pageSize()),
                new CatalogueReader(api, clock),
                shopify.specificationNamespace().strip());
    }

    @Bean
    @Order(1)
    Connection shopify(
            ShopApi door,
            ResilientShopApi.Guards guards,
            IntegrationProperties properties,
            Clock clock) {
        IntegrationProperties.Shopify shopify = properties.shopify();
        return shopify.isConfigured()
                ? new ShopifyConnection(
                        door, guards.breaker(), shopify.address().simulated(), clock)
                : new NoConnection();
    }

    @Bean
    StoreAnswers storeAnswers(StreamBridge bridge) {
        return new StreamStoreAnswers(new StreamSender(bridge));
    }

    @Bean
    StreamReports reports(StreamBridge bridge) {
        return new StreamReports(new StreamSender(bridge));
    }

    private record NoConnection() implements Connection {

        @Override
        public String system() {
            return NAME;
        }

        @Override
        public Mono<ConnectionState> check() {
            return Mono.just(ConnectionState.notConfigured("SHOPIFY_SHOP_DOMAIN is empty"));
        }
    }
}
