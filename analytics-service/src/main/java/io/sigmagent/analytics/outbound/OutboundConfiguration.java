package io.sigmagent.analytics.outbound;

import static io.r2dbc.spi.ConnectionFactoryOptions.CONNECT_TIMEOUT;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.sigmagent.analytics.AnalyticsProperties;
import io.sigmagent.analytics.application.Customers;
import io.sigmagent.analytics.application.FactLog;
import io.sigmagent.analytics.application.Figures;
import io.sigmagent.analytics.application.Meters;
import io.sigmagent.analytics.application.OutreachEvents;
import io.sigmagent.analytics.application.Outreaches;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.kit.settings.DatabaseAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.ReactiveHealthIndicator;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(3);
    private static final int CONNECTIONS = 8;

    @Bean(destroyMethod = "dispose")
    ConnectionPool analyticsConnections(AnalyticsProperties settings) {
        DatabaseAddress address = settings.database();
        ConnectionFactoryOptions options =
                ConnectionFactoryOptions.parse(address.r2dbcUrl())
                        .mutate()
                        .option(USER, address.user())
                        .option(PASSWORD, address.password())
                        .option(CONNECT_TIMEOUT, CONNECT_PATIENCE)
                        .build();
        return new ConnectionPool(
                ConnectionPoolConfiguration.builder(ConnectionFactories.get(options))
                        .name("analytics-service")
                        .initialSize(0)
                        .maxSize(CONNECTIONS)
                        .maxAcquireTime(CONNECT_PATIENCE)
                        .build());
    }

    @Bean
    DatabaseClient databaseClient(ConnectionFactory analyticsConnections) {
        return DatabaseClient.create(analyticsConnections);
    }

    @Bean
    Database database(AnalyticsProperties settings) {
        return new Database(new SchemaMigration(settings.database()), settings.databasePatience());
    }

    @Bean
    FactLog factLog(Database database, DatabaseClient client, ConnectionFactory connections) {
        return new R2dbcFactLog(
                database,
                client,
                TransactionalOperator.create(new R2dbcTransactionManager(connections)));
    }

    @Bean
    Figures figures(Database database, DatabaseClient client) {
        return new R2dbcFigures(database, client);
    }

    @Bean
    Customers customers(Database database, DatabaseClient client) {
        return new R2dbcCustomers(database, client);
    }

    @Bean
    Outreaches outreaches(
            Database database, DatabaseClient client, ConnectionFactory connections, Clock clock) {
        return new R2dbcOutreaches(
                database,
                client,
                TransactionalOperator.create(new R2dbcTransactionManager(connections)),
                clock);
    }

    @Bean
    OutreachEvents outreachEvents(EventPublisher publisher) {
        return new KafkaOutreachEvents(publisher);
    }

    @Bean
    ReactiveHealthIndicator databaseHealthIndicator(Database database, DatabaseClient client) {
        return new DatabaseHealth(database, client);
    }

    @Bean
    Meters meters(PrometheusRegistry registry) {
        return new PrometheusMeters(registry);
    }

    @Bean
    PrometheusScrapeEndpoint prometheusEndpoint(PrometheusRegistry registry) {
        return new ScrapePage(registry);
    }
}
