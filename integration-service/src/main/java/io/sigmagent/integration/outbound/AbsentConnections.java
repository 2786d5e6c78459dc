package io.sigmagent.integration.outbound;

import io.sigmagent.integration.application.Connection;
import io.sigmagent.integration.domain.ConnectionState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import reactor.core.publisher.Mono;

/**
 * Says the truth about systems that this service has no door to yet, whatever their settings are.
 */
@Configuration(proxyBeanMethods = false)
class AbsentConnections {

    private record Absent(String system) implements Connection {

        @Override
        public Mono<ConnectionState> check() {
            return Mono.just(
                    ConnectionState.notConfigured("integration-service has no door to it"));
        }
    }

    @Bean
    @Order(2)
    Connection crisp() {
        return new Absent("crisp");
    }

    @Bean
    @Order(3)
    Connection n8n() {
        return new Absent("n8n");
    }

    @Bean
    @Order(4)
    Connection openai() {
        return new Absent("openai");
    }
}
