package io.sigmagent.account;

import io.sigmagent.account.application.AccountBrain;
import io.sigmagent.agent.AgentConfiguration;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.kit.SigmAgentService;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The account manager as a process. */
@SigmAgentService
@Import(AgentConfiguration.class)
public class AccountAgentService {

    /** Starts the service. */
    public static void main(String[] args) {
        application().run(args);
    }

    /** The service, not yet started. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(AccountAgentService.class)
                .properties("spring.config.name=account-agent-service")
                .web(WebApplicationType.REACTIVE)
                .bannerMode(Banner.Mode.OFF)
                .build();
    }

    @Bean
    AgentKind agent() {
        return AgentKind.ACCOUNT;
    }

    @Bean
    Brain brain() {
        return new AccountBrain(Texts.of("account"));
    }
}
