package io.sigmagent.orchestrator;

import io.sigmagent.kit.SigmAgentService;
import io.sigmagent.orchestrator.domain.HandoffLimits;
import io.sigmagent.orchestrator.domain.HandoffPolicy;
import io.sigmagent.orchestrator.domain.Limits;
import io.sigmagent.orchestrator.domain.OpeningHours;
import io.sigmagent.orchestrator.domain.SessionPolicy;
import io.sigmagent.orchestrator.domain.SystemTexts;
import io.sigmagent.orchestrator.domain.capacity.PoolLimits;
import io.sigmagent.orchestrator.domain.capacity.PoolPolicy;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The orchestrator as a process. */
@SigmAgentService
@ComponentScan
@EnableConfigurationProperties(OrchestratorProperties.class)
public class OrchestratorService {

    /** Starts the orchestrator. */
    public static void main(String[] args) {
        application().run(args);
    }

    /** The orchestrator, to be run by {@link #main} or beside other services in one process. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(OrchestratorService.class)
                .properties("spring.config.name=orchestrator-service")
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .build();
    }

    @Bean
    Limits limits(OrchestratorProperties properties) {
        return properties.limits();
    }

    @Bean
    SessionPolicy sessionPolicy(
            Limits limits, HandoffLimits handoffs, OpeningHours hours, SystemTexts texts) {
        return new SessionPolicy(limits, new HandoffPolicy(handoffs), hours, texts);
    }

    @Bean
    PoolLimits poolLimits(OrchestratorProperties properties) {
        return properties.slots();
    }

    @Bean
    PoolPolicy poolPolicy(PoolLimits limits) {
        return new PoolPolicy(limits);
    }
}
