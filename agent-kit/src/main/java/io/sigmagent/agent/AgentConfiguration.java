package io.sigmagent.agent;

import io.sigmagent.agent.application.AnswerTurn;
import io.sigmagent.agent.application.OrderGate;
import io.sigmagent.agent.application.Sources;
import io.sigmagent.agent.application.Stores;
import io.sigmagent.agent.claims.ClaimCheck;
import io.sigmagent.agent.offers.Offers;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.agent.turn.Knowledge;
import io.sigmagent.kit.settings.WrongSetting;
import java.math.BigDecimal;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
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
    "io.sigmagent.agent.model",
    "io.sigmagent.agent.outbound"
})
public class AgentConfiguration {

    private static final String ORDER_AUTHORITY =
            "sigmagent.agents.account_manager.order_authority_limit";
    private static final BigDecimal USUAL_AUTHORITY = BigDecimal.valueOf(10_000);

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
    AnswerTurn answerTurn(Brain brain, Sources sources, Clock clock) {
        return new AnswerTurn(brain, sources, new ClaimCheck(), Texts.of("agent"), clock);
    }

    /** One limit for all agents: it is the shop's, whoever prepares the order. */
    @Bean
    Sources sources(
            Environment environment,
            Stores stores,
            Knowledge knowledge,
            ObjectProvider<OrderGate> orders,
            ObjectProvider<Offers> offers) {
        BigDecimal authority =
                Binder.get(environment)
                        .bind(ORDER_AUTHORITY.replace('_', '-'), BigDecimal.class)
                        .orElse(USUAL_AUTHORITY);
        if (authority.signum() < 0) {
            throw new WrongSetting(ORDER_AUTHORITY, authority.toString(), "an amount >= 0");
        }
        return new Sources(
                stores,
                knowledge,
                orders.getIfAvailable(() -> OrderGate.OPEN),
                offers.getIfAvailable(() -> Offers.NONE),
                authority);
    }
}
