package io.sigmagent.orchestrator;

import io.sigmagent.orchestrator.domain.HandoffLimits;
import io.sigmagent.orchestrator.domain.OpeningHours;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the settings of handoffs to the rules that need them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OpeningHoursProperties.class, HandoffProperties.class})
class HandoffSettings {

    @Bean
    OpeningHours openingHours(OpeningHoursProperties properties) {
        return properties.hours();
    }

    @Bean
    HandoffLimits handoffLimits(HandoffProperties properties) {
        return properties.limits();
    }
}
