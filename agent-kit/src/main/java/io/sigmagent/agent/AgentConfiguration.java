package io.sigmagent.agent;

import io.sigmagent.agent.application.AnswerTurn;
import io.sigmagent.agent.application.Stores;
import io.sigmagent.agent.claims.ClaimCheck;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.kit.settings.WrongSetting;
import java.time.Clock;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * An agent but for its {@link Brain} and its {@link AgentKind}, which the service gives as beans.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan({
    "io.sigmagent.agent.inbound",
    "io.sigmagent.agent.knowledge",
    "io.sigmagent.agent.outbound"
})
public class AgentConfiguration {

    @Bean
    AgentSettings agentSettings(Environment environment, AgentKind agent) {
        String key = "sigmagent.agents." + agent.wireName();
        AgentSettings settings =
                Binder.get(environment).bindOrCreate(key.replace('_', '-'), AgentSettings.class);
        if (settings.maxConcurrentSessions() < 1) {
            throw new WrongSetting(
                    key + ".max_concurrent_sessions",
                    Integer.toString(settings.maxConcurrentSessions()),
                    "a number >= 1");
        }
        if (!settings.storePatience().isPositive()) {
            throw new WrongSetting(
                    key + ".store_patience",
                    settings.storePatience().toString(),
                    "a time of more than 0, for instance 8s");
        }
        return settings;
    }

    @Bean
    AnswerTurn answerTurn(Brain brain, Stores stores, Clock clock) {
        return new AnswerTurn(brain, stores, new ClaimCheck(), Texts.of("agent"), clock);
    }
}
