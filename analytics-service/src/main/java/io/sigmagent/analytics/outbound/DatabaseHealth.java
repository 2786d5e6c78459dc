package io.sigmagent.analytics.outbound;

import java.time.Duration;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.ReactiveHealthIndicator;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Up when PostgreSQL answers and the schema is up to date; facts wait in Kafka otherwise. */
final class DatabaseHealth implements ReactiveHealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Database database;
    private final DatabaseClient client;

    DatabaseHealth(Database database, DatabaseClient client) {
        this.database = database;
        this.client = client;
    }

    @Override
    public Mono<Health> health() {
        return database.run(client.sql("select 1").fetch().rowsUpdated())
                .timeout(PATIENCE)
                .map(_ -> Health.up().build())
                .onErrorResume(failure -> Mono.just(down(failure)));
    }

    private static Health down(Throwable failure) {
        return Health.down()
                .withDetail("postgresql", "not reached, facts wait in Kafka")
                .withDetail("reason", failure.getClass().getSimpleName())
                .build();
    }
}
