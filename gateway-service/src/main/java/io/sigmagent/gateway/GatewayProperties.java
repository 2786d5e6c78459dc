package io.sigmagent.gateway;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the gateway; {@code gateway-service.yml} explains them.
 *
 * @param version told by {@code /health}
 * @param apiKeys {@code name:sha256:scope+scope,…}; empty = loopback only
 * @param sessionSecret signs session tokens; empty = a new one at each start, loopback only
 * @param sessionTokenLifetime how long a token proves its session
 * @param allowedOrigins origins of pages that may talk to us
 * @param responseTimeout how long an agent may take
 * @param publishTimeout how long Kafka may take
 * @param claimTimeout how long a socket's handshake waits for the orchestrator
 * @param commandTimeout how long a caller waits until the orchestrator settles a command
 * @param resumeTimeout how long a resume waits for a history that is late
 * @param rememberedEvents events of all sessions kept at hand
 * @param frames what a socket may send
 * @param redisUrl where Redis is
 * @param orchestratorUrl where the orchestrator is
 * @param integrationUrl where the integration service is
 * @param analyticsUrl where the analytics service is
 * @param demo the demonstration store
 */
@ConfigurationProperties("sigmagent.gateway")
public record GatewayProperties(
        @DefaultValue("0.1.0") String version,
        @DefaultValue("") String apiKeys,
        @DefaultValue("") String sessionSecret,
        @DefaultValue("30d") Duration sessionTokenLifetime,
        @DefaultValue Set<String> allowedOrigins,
        @DefaultValue("30s") Duration responseTimeout,
        @DefaultValue("5s") Duration publishTimeout,
        @DefaultValue("8s") Duration claimTimeout,
        @DefaultValue("5s") Duration commandTimeout,
        @DefaultValue("10s") Duration resumeTimeout,
        @DefaultValue("10000") int rememberedEvents,
        @DefaultValue Frames frames,
        @DefaultValue("redis://localhost:6379") String redisUrl,
        @DefaultValue("http://localhost:8001") String orchestratorUrl,
        @DefaultValue("http://localhost:8005") String integrationUrl,
        @DefaultValue("http://localhost:8006") String analyticsUrl,
        @DefaultValue Demo demo) {

    /**
     * What a socket may send.
     *
     * @param burst frames at once
     * @param perSecond frames a second in the long run
     */
    public record Frames(@DefaultValue("60") int burst, @DefaultValue("20") double perSecond) {}

    /**
     * The demonstration store.
     *
     * @param productsUrl where its products are; empty = no store
     */
    public record Demo(@DefaultValue("") String productsUrl) {}

    /** Never prints secrets. */
    @Override
    public String toString() {
        return "GatewayProperties[version=" + version + "]";
    }
}
