package io.sigmagent.kit.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.reactive.error.ErrorWebExceptionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.WebFilter;

/** HTTP as every service speaks it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InternalSettings.class)
public class WebConfiguration {

    @Bean
    ErrorWebExceptionHandler problemHandler(ObjectMapper json, ObjectProvider<Tracer> tracer) {
        return new ProblemHandler(json, tracer.getIfAvailable());
    }

    @Bean
    static BeanPostProcessor ownEventLoops(Environment environment) {
        return new OwnEventLoops(environment.getProperty("spring.application.name", "service"));
    }

    @Bean
    WebFilter answersLater() {
        return new AnswersLater();
    }

    @Bean
    WebFilter internalTokenFilter(InternalSettings settings) {
        return new InternalTokenFilter(settings.internalToken());
    }

    @Bean
    InternalCalls internalCalls(WebClient.Builder builder, InternalSettings settings) {
        return new InternalCalls(builder, settings.internalToken());
    }
}
