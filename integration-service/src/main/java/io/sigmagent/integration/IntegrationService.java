package io.sigmagent.integration;

import io.github.resilience4j.springboot3.bulkhead.autoconfigure.BulkheadAutoConfiguration;
import io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import io.github.resilience4j.springboot3.circuitbreaker.autoconfigure.CircuitBreakersHealthIndicatorAutoConfiguration;
import io.github.resilience4j.springboot3.retry.autoconfigure.RetryAutoConfiguration;
import io.github.resilience4j.springboot3.timelimiter.autoconfigure.TimeLimiterAutoConfiguration;
import io.sigmagent.integration.application.CheckConnections;
import io.sigmagent.integration.application.Connection;
import io.sigmagent.kit.SigmAgentService;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.integration.IntegrationAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.function.cloudevent.CloudEventsFunctionExtensionConfiguration;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.cloud.stream.binder.kafka.config.ExtendedBindingHandlerMappingsProviderConfiguration;
import org.springframework.cloud.stream.config.BinderFactoryAutoConfiguration;
import org.springframework.cloud.stream.config.BindingServiceConfiguration;
import org.springframework.cloud.stream.function.FunctionConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The only door to Shopify, Crisp and N8N. */
@SigmAgentService
@ComponentScan
@EnableConfigurationProperties(IntegrationProperties.class)
@ImportAutoConfiguration({
    IntegrationAutoConfiguration.class,
    ContextFunctionCatalogAutoConfiguration.class,
    CloudEventsFunctionExtensionConfiguration.class,
    ExtendedBindingHandlerMappingsProviderConfiguration.class,
    BinderFactoryAutoConfiguration.class,
    BindingServiceConfiguration.class,
    FunctionConfiguration.class,
    BulkheadAutoConfiguration.class,
    CircuitBreakerAutoConfiguration.class,
    CircuitBreakersHealthIndicatorAutoConfiguration.class,
    RetryAutoConfiguration.class,
    TimeLimiterAutoConfiguration.class
})
public class IntegrationService {

    /** Starts the service. */
    public static void main(String[] args) {
        application().run(args);
    }

    /** The service, ready to run beside others in one JVM. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(IntegrationService.class)
                .properties("spring.config.name=integration-service")
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .build();
    }

    @Bean
    CheckConnections checkConnections(List<Connection> connections, Clock clock) {
        return new CheckConnections(connections, clock);
    }
}
