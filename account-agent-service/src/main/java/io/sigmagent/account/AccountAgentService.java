package io.sigmagent.account;

import io.sigmagent.account.application.AccountBrain;
import io.sigmagent.account.application.GuardedOrders;
import io.sigmagent.account.application.IdentityTries;
import io.sigmagent.account.application.OfferBook;
import io.sigmagent.account.application.OfferDesk;
import io.sigmagent.account.application.OfferEvents;
import io.sigmagent.agent.AgentConfiguration;
import io.sigmagent.agent.application.OrderGate;
import io.sigmagent.agent.knowledge.InformedBrain;
import io.sigmagent.agent.knowledge.TermsTalk;
import io.sigmagent.agent.model.ModelBrains;
import io.sigmagent.agent.offers.Offers;
import io.sigmagent.agent.texts.Texts;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Brain;
import io.sigmagent.kit.SigmAgentService;
import java.time.Clock;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The account manager as a process. */
@SigmAgentService
@Import(AgentConfiguration.class)
@ComponentScan("io.sigmagent.account.outbound")
@EnableConfigurationProperties(AccountProperties.class)
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
    Brain brain(ModelBrains models) {
        return models.before(
                new InformedBrain(
                        new AccountBrain(Texts.of("account")), new TermsTalk(Texts.of("agent"))));
    }

    @Bean
    Offers offers(OfferBook book, AccountProperties settings, OfferEvents events, Clock clock) {
        return new OfferDesk(book, settings.discounts(), events, clock);
    }

    @Bean
    OrderGate orderGate(IdentityTries tries, Clock clock) {
        return new GuardedOrders(tries, clock);
    }
}
