package io.sigmagent.analytics.outbound;

import io.r2dbc.spi.Readable;
import io.sigmagent.analytics.application.Outreaches;
import io.sigmagent.analytics.domain.Outreach;
import io.sigmagent.analytics.domain.RiskPolicy.Indicator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Outreach as an outbox: a row is planned by whoever comes first, and stays locked while its events
 * are published, so that no other instance sends it.
 */
final class R2dbcOutreaches implements Outreaches {

    private static final String PLAN = Sql.named("plan-outreach");
    private static final String NEXT =
            "select * from analytics.outreach where sent_at is null"
                    + " order by planned_at, customer_id limit 1 for update skip locked";
    private static final String SENT =
            "update analytics.outreach set sent_at = :now where customer_id = :customer";

    private final Database database;
    private final DatabaseClient client;
    private final TransactionalOperator transaction;
    private final Clock clock;

    R2dbcOutreaches(
            Database database,
            DatabaseClient client,
            TransactionalOperator transaction,
            Clock clock) {
        this.database = database;
        this.client = client;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Mono<Void> plan(Outreach wanted, Duration coolDown) {
        return database.run(
                        client.sql(PLAN)
                                .bind("customer", wanted.customerId())
                                .bind("session", wanted.sessionId())
                                .bind("language", wanted.language())
                                .bind("indicators", names(wanted))
                                .bind("score", wanted.healthScore())
                                .bind("inChat", wanted.inChat())
                                .bind("now", wanted.at())
                                .bind("latest", wanted.at().minus(coolDown))
                                .fetch()
                                .rowsUpdated())
                .then();
    }

    @Override
    public Mono<Long> send(Function<Outreach, Mono<Void>> sender) {
        return Flux.defer(() -> database.run(one(sender))).repeat().takeWhile(sent -> sent).count();
    }

    /** Whether one was there to send. */
    private Mono<Boolean> one(Function<Outreach, Mono<Void>> sender) {
        return client.sql(NEXT)
                .map(R2dbcOutreaches::outreach)
                .one()
                .flatMap(next -> sender.apply(next).then(sent(next)).thenReturn(true))
                .as(transaction::transactional)
                .defaultIfEmpty(false);
    }

    private Mono<Long> sent(Outreach outreach) {
        return client.sql(SENT)
                .bind("now", clock.instant())
                .bind("customer", outreach.customerId())
                .fetch()
                .rowsUpdated();
    }

    private static String[] names(Outreach wanted) {
        return wanted.indicators().stream().map(Indicator::wireName).toArray(String[]::new);
    }

    private static Outreach outreach(Readable row) {
        String[] names = Rows.value(row, "indicators", String[].class);
        return new Outreach(
                Rows.text(row, "customer_id"),
                Rows.value(row, "number", Integer.class),
                Rows.text(row, "session_id"),
                Rows.text(row, "language"),
                Arrays.stream(names)
                        .map(name -> Indicator.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList(),
                Rows.value(row, "health_score", Integer.class),
                Rows.value(row, "in_chat", Boolean.class),
                Rows.value(row, "planned_at", Instant.class));
    }
}
