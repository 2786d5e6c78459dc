package io.sigmagent.gateway;

import io.sigmagent.gateway.domain.Access;
import io.sigmagent.gateway.domain.ApiKeys;
import io.sigmagent.gateway.domain.Origins;
import io.sigmagent.gateway.domain.Receipts;
import io.sigmagent.gateway.domain.Seal;
import io.sigmagent.gateway.domain.SessionTokens;
import io.sigmagent.kit.settings.WrongSetting;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may come in, made from the settings; wrong ones stop the start. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final String KEYS = "SIGMAGENT_API_KEYS";
    private static final String SECRET = "SIGMAGENT_SESSION_SECRET";

    @Bean
    Access access(GatewayProperties properties) {
        try {
            return new Access(ApiKeys.parse(properties.apiKeys()));
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    KEYS, String.valueOf(e.getMessage()), "name:sha256:scope+scope,…");
        }
    }

    @Bean
    Origins origins(GatewayProperties properties, Access access) {
        try {
            return new Origins(properties.allowedOrigins(), access.loopbackOnly());
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(
                    "GATEWAY_ALLOWED_ORIGINS",
                    String.valueOf(e.getMessage()),
                    "origins, comma-separated");
        }
    }

    @Bean
    Seal seal(GatewayProperties properties, Access access) {
        byte[] secret = properties.sessionSecret().getBytes(StandardCharsets.UTF_8);
        if (secret.length == 0 && access.loopbackOnly()) {
            LOG.info("no {}: session tokens end with this process", SECRET);
            return new HmacSeal(new SecureRandom().generateSeed(HmacSeal.LEAST_SECRET_BYTES));
        }
        if (secret.length < HmacSeal.LEAST_SECRET_BYTES) {
            throw new WrongSetting(
                    SECRET,
                    secret.length + " bytes",
                    "a random text of at least " + HmacSeal.LEAST_SECRET_BYTES + " bytes");
        }
        return new HmacSeal(secret);
    }

    @Bean
    SessionTokens sessionTokens(Seal seal, GatewayProperties properties) {
        return new SessionTokens(seal, properties.sessionTokenLifetime());
    }

    @Bean
    Receipts receipts(Seal seal) {
        return new Receipts(seal);
    }
}
