package io.sigmagent.account.outbound;

import io.sigmagent.kit.settings.DatabaseAddress;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Brings the schema {@code account} up to date, once, as soon as somebody needs it and PostgreSQL
 * is there.
 */
final class SchemaMigration {

    static final String SCHEMA = "account";
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
            var _ =
                    Flyway.configure(SchemaMigration.class.getClassLoader())
                            .dataSource(address.jdbcUrl(), address.user(), address.password())
                            .schemas(SCHEMA)
                            .locations("classpath:db/account")
                            .load()
                            .migrate();
            return Optional.empty();
        } catch (FlywayException e) {
            return Optional.of(e);
        }
    }
}
