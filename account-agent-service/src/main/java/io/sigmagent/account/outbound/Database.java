package io.sigmagent.account.outbound;

import io.sigmagent.account.application.OfferBook.Unreachable;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Runs what needs PostgreSQL for a turn that waits: after the schema is up to date, as one
 * transaction, within a time limit.
 */
final class Database {

    private static final String ALONE = "select pg_advisory_xact_lock(:lock)";

    private final SchemaMigration schema;
    private final DatabaseClient client;
    private final TransactionalOperator transactions;
    private final Duration patience;

    Database(
            SchemaMigration schema,
            DatabaseClient client,
            TransactionalOperator transactions,
            Duration patience) {
        this.schema = schema;
        this.client = client;
        this.transactions = transactions;
        this.patience = patience;
    }

    /**
     * The result of that work; works with the same lock run one after the other, on all instances.
     *
     * @throws Unreachable if there is none in time
     */
    <T> T alone(long lock, Mono<T> work) {
        Mono<T> locked =
                client.sql(ALONE)
                        .bind("lock", lock)
                        .fetch()
                        .rowsUpdated()
                        .then(work)
                        .as(transactions::transactional);
        try {
            return schema.done().then(locked).timeout(patience).toFuture().join();
        } catch (CompletionException e) {
            throw new Unreachable(e.getCause() == null ? e : e.getCause());
        }
    }

    /** Completes when PostgreSQL answers. */
    Mono<Void> ping() {
        return schema.done().then(client.sql("select 1").fetch().first()).timeout(patience).then();
    }
}
