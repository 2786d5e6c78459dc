package io.sigmagent.kit.logging;

import java.io.Console;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Chooses the form of log lines: plain text where a person watches a terminal, JSON where a machine
 * collects them. {@code SIGMAGENT_LOG_FORMAT=plain} or {@code json} decides otherwise.
 */
final class LogFormat implements EnvironmentPostProcessor, Ordered {

    private static final String SETTING = "SIGMAGENT_LOG_FORMAT";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        String format = environment.getProperty(SETTING, onTerminal() ? "plain" : "json");
        if (format.equals("json")) {
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

    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }
}
