package io.sigmagent.account.outbound;

import static io.r2dbc.spi.ConnectionFactoryOptions.CONNECT_TIMEOUT;
import static io.r2dbc.spi.ConnectionFactoryOptions.PASSWORD;
import static io.r2dbc.spi.ConnectionFactoryOptions.USER;

import io.r2dbc.pool.ConnectionPool;
import io.r2dbc.pool.ConnectionPoolConfiguration;
import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.sigmagent.account.AccountProperties;
import io.sigmagent.account.application.IdentityTries;
import io.sigmagent.account.application.OfferBook;
import io.sigmagent.account.application.OfferEvents;
import io.sigmagent.kit.messaging.EventPublisher;
import io.sigmagent.kit.settings.DatabaseAddress;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.ReactiveHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** PostgreSQL, where offers and wrong tries are kept, and Kafka, where offers are told. */
@Configuration(proxyBeanMethods = false)
class OffersConfiguration {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(2);
    private static final int CONNECTIONS = 8;

    @Bean(destroyMethod = "dispose")
    ConnectionPool accountConnections(AccountProperties settings) {
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
                        .name("account-agent-service")
                        .initialSize(0)
                        .maxSize(CONNECTIONS)
                        .maxAcquireTime(CONNECT_PATIENCE)
                        .validationQuery("select 1")
                        .build());
    }

    @Bean
    DatabaseClient databaseClient(ConnectionFactory accountConnections) {
        return DatabaseClient.create(accountConnections);
    }

    @Bean
    Database database(
            AccountProperties settings, DatabaseClient client, ConnectionFactory connections) {
        return new Database(
                new SchemaMigration(settings.database()),
                client,
                TransactionalOperator.create(new R2dbcTransactionManager(connections)),
                settings.databasePatience());
    }

    @Bean
    OfferBook offerBook(Database database, DatabaseClient client, AccountProperties settings) {
        return new R2dbcOfferBook(database, client, settings.day());
    }

    @Bean
    IdentityTries identityTries(
            Database database, DatabaseClient client, AccountProperties settings) {
        return new R2dbcIdentityTries(database, client, settings.identityLock());
    }

    @Bean
    OfferEvents offerEvents(EventPublisher publisher, Clock clock) {
        return new KafkaOfferEvents(publisher, clock);
    }

    @Bean
    ReactiveHealthIndicator postgresHealthIndicator(Database database) {
        return () ->
                database.ping()
                        .thenReturn(Health.up().build())
                        .onErrorResume(failure -> Mono.just(down(failure)));
    }

    private static Health down(Throwable failure) {
        return Health.down()
                .withDetail("postgresql", "not reached: no discounts, no orders by email")
                .withDetail("reason", failure.getClass().getSimpleName())
                .build();
    }
}
