package io.sigmagent.kit.logging;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives the log its form, once its settings are found right. */
final class LogFormat implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        LogSettings settings =
                LogSettings.of(
                        environment.getProperty(LogSettings.LEVEL),
                        environment.getProperty(LogSettings.FORMAT));
        if (settings.json()) {
            environment
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource(
                                    "log-format",
                                    Map.of("logging.structured.format.console", "logstash")));
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
