package io.sigmagent.gateway.inbound;

import io.sigmagent.gateway.domain.Access;
import io.sigmagent.kit.settings.WrongSetting;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.reactive.server.ConfigurableReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** Without API keys only this machine is served. */
final class LoopbackRule
        implements WebServerFactoryCustomizer<ConfigurableReactiveWebServerFactory>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackRule.class);

    private final Access access;
    private final ServerProperties server;

    LoopbackRule(Access access, ServerProperties server) {
        this.access = access;
        this.server = server;
    }

    @Override
    public void customize(ConfigurableReactiveWebServerFactory factory) {
        @Nullable InetAddress wished = server.getAddress();
        if (!access.loopbackOnly()) {
            LOG.info("{} API keys are known", access.keys().keys().size());
            return;
        }
        if (wished != null && !wished.isLoopbackAddress()) {
            throw new WrongSetting(
                    "server.address",
                    wished.getHostAddress(),
                    "127.0.0.1, or SIGMAGENT_API_KEYS set; make api-key makes one");
        }
        factory.setAddress(InetAddress.getLoopbackAddress());
        LOG.info(
                "no SIGMAGENT_API_KEYS: listening on this machine only, where everybody may do"
                        + " everything");
    }

    /** After the settings were applied. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
