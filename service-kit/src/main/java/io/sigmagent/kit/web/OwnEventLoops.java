package io.sigmagent.kit.web;

import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/**
 * Gives each service its own event loops, so that one that stops does not end the others of its
 * process.
 */
final class OwnEventLoops implements BeanPostProcessor {

    private static final int MOST_CONNECTIONS = 200;

    private final String service;

    OwnEventLoops(String service) {
        this.service = service;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ReactorResourceFactory resources) {
            resources.setUseGlobalResources(false);
            resources.setLoopResourcesSupplier(() -> LoopResources.create(service + "-http"));
            resources.setConnectionProviderSupplier(
                    () -> ConnectionProvider.create(service, MOST_CONNECTIONS));
            resources.setShutdownQuietPeriod(Duration.ZERO);
        }
        return bean;
    }
}
