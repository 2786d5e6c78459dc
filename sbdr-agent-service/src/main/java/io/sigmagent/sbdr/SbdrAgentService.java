package io.sigmagent.sbdr;

import io.sigmagent.agent.AgentConfiguration;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.kit.SigmAgentService;
import io.sigmagent.kit.settings.WrongSetting;
import io.sigmagent.sbdr.application.SbdrBrain;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The SBDR agent as a process. */
@SigmAgentService
@Import(AgentConfiguration.class)
public class SbdrAgentService {

    private static final String THRESHOLD = "sigmagent.agents.sbdr_agent.qualification_threshold";

    /** Starts the service. */
    public static void main(String[] args) {
        application().run(args);
    }

    /** The service, not yet started. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(SbdrAgentService.class)
                .properties("spring.config.name=sbdr-agent-service")
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .build();
    }

    @Bean
    AgentKind agent() {
        return AgentKind.SBDR;
    }

    /** The threshold and the knowledge base's rule must say the same. */
    @Bean
    Brain brain(
            KnowledgeBase knowledge,
            @Value("${sigmagent.agents.sbdr-agent.qualification-threshold:75}") int threshold) {
        if (threshold != knowledge.handoff().qualifiedAt()) {
            throw new WrongSetting(
                    THRESHOLD,
                    Integer.toString(threshold),
                    knowledge.handoff().qualifiedAt()
                            + ", as the knowledge base's hand-off rule says");
        }
        return new SbdrBrain(knowledge, Texts.of("sbdr"), threshold);
    }
}
