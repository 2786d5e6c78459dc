package io.sigmagent.analytics.outbound;

import io.sigmagent.kit.settings.DatabaseAddress;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Brings the schema {@code analytics} up to date, once, as soon as somebody needs it and PostgreSQL
 * is there.
 */
final class SchemaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);
    private static final String SCHEMA = "analytics";
    private static final Duration FOREVER = Duration.ofMillis(Long.MAX_VALUE);

    private final DatabaseAddress address;
    private final Mono<Optional<FlywayException>> outcome;

    SchemaMigration(DatabaseAddress address) {
        this.address = address;
        // A failure is a value here, since nobody may be waiting for it any more; it is not kept,
        // so the next caller tries again.
        this.outcome =
                Mono.fromCallable(this::migrate)
                        .subscribeOn(Schedulers.boundedElastic())
                        .cache(SchemaMigration::validity, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** Completes when the schema is up to date. */
    Mono<Void> done() {
        return outcome.flatMap(failure -> failure.map(Mono::<Void>error).orElseGet(Mono::empty));
    }

    private static Duration validity(Optional<FlywayException> failure) {
        return failure.isEmpty() ? FOREVER : Duration.ZERO;
    }

    private Optional<FlywayException> migrate() {
        try {
            MigrateResult result =
                    Flyway.configure(SchemaMigration.class.getClassLoader())
                            .dataSource(address.jdbcUrl(), address.user(), address.password())
                            .schemas(SCHEMA)
                            .locations("classpath:db/analytics")
                            .load()
                            .migrate();
            LOG.info(
                    "schema {} is up to date, migrations run: {}",
                    SCHEMA,
                    result.migrationsExecuted);
            return Optional.empty();
        } catch (FlywayException e) {
            return Optional.of(e);
        }
    }
}
