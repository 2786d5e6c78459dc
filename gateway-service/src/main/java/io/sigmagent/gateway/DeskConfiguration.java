package io.sigmagent.gateway;

import io.sigmagent.gateway.application.CommandSession;
import io.sigmagent.gateway.application.Conversations;
import io.sigmagent.gateway.application.FollowDesk;
import io.sigmagent.gateway.application.LoginAttempts;
import io.sigmagent.gateway.application.OperatorInbox;
import io.sigmagent.gateway.application.SessionStates;
import io.sigmagent.gateway.domain.Access;
import io.sigmagent.gateway.domain.Allowance;
import io.sigmagent.gateway.domain.DeskTokens;
import io.sigmagent.gateway.domain.Seal;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people of the shop need, wired. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    /** A working day, so that nobody is asked for the key twice in one. */
    private static final Duration COOKIE_LIFETIME = Duration.ofHours(12);

    private static final Allowance.Limit LOGINS = new Allowance.Limit(10, 0.1);
    private static final FollowDesk.Rhythm RHYTHM =
            new FollowDesk.Rhythm(
                    Duration.ofSeconds(10), Duration.ofMillis(300), Duration.ofSeconds(2));

    @Bean
    CommandSession commandSession(
            Conversations conversations, OperatorInbox inbox, GatewayProperties properties) {
        return new CommandSession(conversations, inbox, properties.commandTimeout());
    }

    @Bean
    FollowDesk followDesk(Conversations conversations, OperatorInbox inbox, SessionStates states) {
        return new FollowDesk(conversations, inbox, states, RHYTHM);
    }

    @Bean
    DeskTokens deskTokens(Seal seal, Access access) {
        return new DeskTokens(seal, access.keys(), COOKIE_LIFETIME);
    }

    @Bean
    LoginAttempts loginAttempts(Clock clock) {
        return new LoginAttempts(LOGINS, clock);
    }
}
