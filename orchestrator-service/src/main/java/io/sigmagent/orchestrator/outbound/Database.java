package io.sigmagent.orchestrator.outbound;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.r2dbc.spi.ConnectionFactory;
import io.sigmagent.kit.settings.DatabaseAddress;
import io.sigmagent.orchestrator.OrchestratorProperties;
import java.time.Duration;
import org.springframework.boot.actuate.health.ReactiveHealthIndicator;
import org.springframework.boot.actuate.r2dbc.ConnectionFactoryHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/** PostgreSQL, where the history is kept. */
@Configuration(proxyBeanMethods = false)
class Database {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int CONNECTIONS = 8;

    @Bean
    DatabaseAddress databaseAddress(OrchestratorProperties properties) {
        return DatabaseAddress.parse("DATABASE_URL", properties.databaseUrl());
    }

    @Bean(destroyMethod = "dispose")
    ConnectionPool connections(DatabaseAddress address) {
        var configuration =
                PostgresqlConnectionConfiguration.builder()
                        .host(address.host())
                        .port(address.port())
                        .database(address.database())
                        .username(address.user())
                        .password(address.password())
                        .schema("conversation")
                        .applicationName("orchestrator-service")
                        .connectTimeout(PATIENCE)
                        .statementTimeout(PATIENCE.multipliedBy(3))
                        .build();
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(new PostgresqlConnectionFactory(configuration))
                        .maxSize(CONNECTIONS)
                        .initialSize(0)
                        .maxAcquireTime(PATIENCE)
                        .validationQuery("select 1")
                        .build());
    }

    @Bean
    DatabaseClient databaseClient(ConnectionFactory connections) {
        return DatabaseClient.create(connections);
    }

    @Bean
    ReactiveHealthIndicator postgresHealthIndicator(ConnectionFactory connections) {
        return new ConnectionFactoryHealthIndicator(connections, "select 1");
    }
}
