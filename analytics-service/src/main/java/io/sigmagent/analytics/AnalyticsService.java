package io.sigmagent.analytics;

import io.sigmagent.analytics.application.AssessCustomers;
import io.sigmagent.analytics.application.Customers;
import io.sigmagent.analytics.application.FactLog;
import io.sigmagent.analytics.application.Figures;
import io.sigmagent.analytics.application.Meters;
import io.sigmagent.analytics.application.OutreachEvents;
import io.sigmagent.analytics.application.Outreaches;
import io.sigmagent.analytics.application.RecordFacts;
import io.sigmagent.analytics.application.RefreshGauges;
import io.sigmagent.analytics.application.ReportAgents;
import io.sigmagent.analytics.application.ReportSession;
import io.sigmagent.analytics.application.RetainCustomers;
import io.sigmagent.kit.SigmAgentService;
import java.time.Clock;
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
import org.springframework.cloud.stream.config.BindingServiceConfiguration;
import org.springframework.cloud.stream.function.FunctionConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Turns facts into figures. */
@SigmAgentService
@ComponentScan
@EnableConfigurationProperties(AnalyticsProperties.class)
@ImportAutoConfiguration({
    IntegrationAutoConfiguration.class,
    CloudEventsFunctionExtensionConfiguration.class,
    ContextFunctionCatalogAutoConfiguration.class,
    BindingServiceConfiguration.class,
    FunctionConfiguration.class,
    ExtendedBindingHandlerMappingsProviderConfiguration.class
})
public class AnalyticsService {

    /** The service, ready to be run. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(AnalyticsService.class)
                .properties("spring.config.name=analytics-service")
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .build();
    }

    /** Runs the service. */
    public static void main(String[] args) {
        application().run(args);
    }

    @Bean
    RecordFacts recordFacts(FactLog log, Meters meters) {
        return new RecordFacts(log, meters);
    }

    @Bean
    ReportSession reportSession(FactLog log, AnalyticsProperties settings) {
        return new ReportSession(log, settings.conversion().model());
    }

    @Bean
    ReportAgents reportAgents(Figures figures, Customers customers, Clock clock) {
        return new ReportAgents(figures, customers, clock);
    }

    @Bean
    AssessCustomers assessCustomers(
            Customers customers, FactLog log, AnalyticsProperties settings, Clock clock) {
        return new AssessCustomers(
                customers, log, settings.health().scale(), settings.retention().risk(), clock);
    }

    @Bean
    RetainCustomers retainCustomers(
            AssessCustomers assess,
            Outreaches outreaches,
            OutreachEvents events,
            AnalyticsProperties settings,
            Clock clock) {
        return new RetainCustomers(assess, outreaches, events, settings.retention().rules(), clock);
    }

    @Bean
    RefreshGauges refreshGauges(
            Figures figures, Meters meters, AnalyticsProperties settings, Clock clock) {
        return new RefreshGauges(figures, meters, settings.ratings(), clock);
    }
}
