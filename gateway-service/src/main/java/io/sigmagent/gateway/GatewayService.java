package io.sigmagent.gateway;

import io.sigmagent.kit.SigmAgentService;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webflux.core.configuration.SpringDocWebFluxConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The only door in: REST and chat sockets become events, answers find their way back. */
@SigmAgentService
@ComponentScan
@ImportAutoConfiguration({
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocWebFluxConfiguration.class
})
public class GatewayService {

    /** The service, not yet running. */
    public static SpringApplication application() {
        var application = new SpringApplication(GatewayService.class);
        application.setDefaultProperties(java.util.Map.of("spring.config.name", "gateway-service"));
        application.setWebApplicationType(WebApplicationType.REACTIVE);
        application.setBannerMode(Banner.Mode.OFF);
        return application;
    }

    /** Runs the service until the process is told to end. */
    public static void main(String[] args) {
        ConfigurableApplicationContext _ = application().run(args);
    }
}
