package io.sigmagent.gateway;

import io.sigmagent.gateway.application.AcceptMessage;
import io.sigmagent.gateway.application.Agents;
import io.sigmagent.gateway.application.CheckHealth;
import io.sigmagent.gateway.application.ClaimSession;
import io.sigmagent.gateway.application.Conversations;
import io.sigmagent.gateway.application.FindAnswer;
import io.sigmagent.gateway.application.FindMissed;
import io.sigmagent.gateway.application.FollowChat;
import io.sigmagent.gateway.application.HealthProbes;
import io.sigmagent.gateway.application.History;
import io.sigmagent.gateway.application.Inbox;
import io.sigmagent.gateway.application.ReadHistory;
import io.sigmagent.gateway.application.ResumeBuffer;
import io.sigmagent.gateway.domain.Allowance;
import io.sigmagent.gateway.domain.SessionTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases, wired. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewayProperties.class)
class GatewayConfiguration {

    /** An answer that comes just in time still finds its caller. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @Bean
    Conversations conversations(GatewayProperties properties) {
        return new Conversations(properties.rememberedEvents());
    }

    @Bean
    Agents agents(Clock clock) {
        return new Agents(clock);
    }

    @Bean
    CheckHealth checkHealth(Agents agents, HealthProbes probes) {
        return new CheckHealth(agents, probes);
    }

    @Bean
    FindAnswer findAnswer(Conversations conversations, ResumeBuffer buffer, History history) {
        return new FindAnswer(conversations, buffer, history);
    }

    @Bean
    AcceptMessage acceptMessage(
            Conversations conversations,
            Inbox inbox,
            FindAnswer findAnswer,
            GatewayProperties properties) {
        return new AcceptMessage(
                conversations, inbox, findAnswer, properties.responseTimeout().plus(GRACE));
    }

    @Bean
    ClaimSession claimSession(
            Conversations conversations, Inbox inbox, GatewayProperties properties) {
        return new ClaimSession(
                conversations, inbox, GatewayConfiguration::id, properties.claimTimeout());
    }

    @Bean
    ReadHistory readHistory(Conversations conversations, History history) {
        return new ReadHistory(conversations, history);
    }

    @Bean
    FindMissed findMissed(
            Conversations conversations,
            ResumeBuffer buffer,
            History history,
            GatewayProperties properties) {
        return new FindMissed(conversations, buffer, history, properties.resumeTimeout());
    }

    @Bean
    FollowChat followChat(
            Conversations conversations, Inbox inbox, FindMissed findMissed, SocketRules rules) {
        return new FollowChat(
                new FollowChat.Tools(
                        conversations,
                        inbox,
                        findMissed,
                        rules.tokens(),
                        rules.clock(),
                        GatewayConfiguration::id,
                        rules.limit(),
                        RETRY_AFTER));
    }

    @Bean
    SocketRules socketRules(SessionTokens tokens, Clock clock, GatewayProperties properties) {
        var frames = properties.frames();
        return new SocketRules(
                tokens, clock, new Allowance.Limit(frames.burst(), frames.perSecond()));
    }

    /** What holds for every chat socket. */
    record SocketRules(SessionTokens tokens, Clock clock, Allowance.Limit limit) {}

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
