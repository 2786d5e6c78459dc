package io.sigmagent.analytics.outbound;

import io.r2dbc.spi.R2dbcException;
import io.sigmagent.analytics.application.RefusedFact;
import io.sigmagent.analytics.application.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Mono;

/**
 * Runs what needs PostgreSQL: after the schema is up to date, within a time limit, with failures
 * that say whether to try again.
 */
final class Database {

    private final SchemaMigration schema;
    private final Duration patience;

    Database(SchemaMigration schema, Duration patience) {
        this.schema = schema;
        this.patience = patience;
    }

    <T> Mono<T> run(Mono<T> work) {
        return schema.done().then(work).timeout(patience).onErrorMap(Database::explained);
    }

    private static Throwable explained(Throwable failure) {
        String state = sqlState(failure);
        // Classes 22 and 23: the data itself is at fault.
        if (state.startsWith("22") || state.startsWith("23")) {
            return new RefusedFact("PostgreSQL refuses it with SQL state " + state, failure);
        }
        return switch (failure) {
            case DataAccessException _,
                    TransactionException _,
                    R2dbcException _,
                    FlywayException _,
                    TimeoutException _ ->
                    new StoreUnavailable(failure);
            default -> failure;
        };
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException refused && refused.getSqlState() != null) {
                return refused.getSqlState();
            }
        }
        return "";
    }
}
