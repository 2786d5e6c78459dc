package io.sigmagent.agent.frame;

import io.sigmagent.agent.AgentConfiguration;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.kit.SigmAgentService;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** An account manager with whatever brain a test gives it. */
@SigmAgentService
@Import(AgentConfiguration.class)
public class TestAgent {

    @Bean
    AgentKind agent() {
        return AgentKind.ACCOUNT;
    }

    static ConfigurableApplicationContext start(String broker, Brain brain, String... settings) {
        List<String> args = new ArrayList<>(List.of(settings));
        args.add("--sigmagent.kafka.bootstrap-servers=" + broker);
        return new SpringApplicationBuilder(TestAgent.class)
                .properties("spring.config.name=agent-kit-test")
                .web(WebApplicationType.REACTIVE)
                .initializers(context ->
                        ((GenericApplicationContext) context)
                                .registerBean(Brain.class, () -> brain))
                .run(args.toArray(String[]::new));
    }
}
