package io.sigmagent.success;

import io.sigmagent.agent.AgentConfiguration;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.kit.SigmAgentService;
import io.sigmagent.success.application.SuccessBrain;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Customer success as a process. */
@SigmAgentService
@Import(AgentConfiguration.class)
public class SuccessAgentService {

    /** Starts the service. */
    public static void main(String[] args) {
        application().run(args);
    }

    /** The service, not yet started. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(SuccessAgentService.class)
                .properties("spring.config.name=success-agent-service")
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .build();
    }

    @Bean
    AgentKind agent() {
        return AgentKind.SUCCESS;
    }

    @Bean
    Brain brain(KnowledgeBase knowledge) {
        return new SuccessBrain(Texts.of("success"), knowledge);
    }
}
