package io.sigmagent.analytics.outbound;

import io.r2dbc.spi.Readable;
import io.sigmagent.analytics.application.FactLog;
import io.sigmagent.analytics.application.NewFacts;
import io.sigmagent.analytics.domain.CountedThrough;
import io.sigmagent.analytics.domain.Counting;
import io.sigmagent.analytics.domain.DeliveredFact;
import io.sigmagent.analytics.domain.Fact;
import io.sigmagent.analytics.domain.Milestone;
import io.sigmagent.analytics.domain.RecordedFact;
import io.sigmagent.analytics.domain.SessionHistory;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** All facts in PostgreSQL; a batch is one transaction of a few statements, whatever its size. */
final class R2dbcFactLog implements FactLog {

    private static final String APPEND_FACTS = Sql.named("append-facts");
    private static final String APPEND_AUDIT = Sql.named("append-audit");
    private static final String REACH_MILESTONES = Sql.named("reach-milestones");
    private static final String ADVANCE_COUNTING = Sql.named("advance-counting");
    private static final String SESSION_FACTS = Sql.named("session-facts");
    private static final String COUNTED_THROUGH =
            "select kafka_partition, kafka_offset, occurred_at from analytics.counted_through"
                    + " where kafka_partition = any(:partitions) for update";

    private final Database database;
    private final DatabaseClient client;
    private final TransactionalOperator transaction;

    R2dbcFactLog(Database database, DatabaseClient client, TransactionalOperator transaction) {
        this.database = database;
        this.client = client;
        this.transaction = transaction;
    }

    @Override
    public Mono<NewFacts> append(List<DeliveredFact> facts) {
        return database.run(transaction.transactional(store(facts)));
    }

    @Override
    public Mono<SessionHistory> ofSession(String sessionId) {
        return database.run(
                client.sql(SESSION_FACTS)
                        .bind("session", sessionId)
                        .map(R2dbcFactLog::recorded)
                        .all()
                        .flatMapIterable(fact -> fact.stream().toList())
                        .collectList()
                        .filter(known -> !known.isEmpty())
                        .map(known -> new SessionHistory(sessionId, known)));
    }

    private Mono<NewFacts> store(List<DeliveredFact> facts) {
        String rows = FactRows.of(facts);
        return countedThrough(facts)
                .flatMap(before ->
                        changed(APPEND_AUDIT, "facts", rows)
                                .then(eventIds(APPEND_FACTS, "facts", rows))
                                .flatMap(stored -> count(fresh(facts, stored), before)));
    }

    private Mono<NewFacts> count(
            List<DeliveredFact> fresh, Map<Integer, CountedThrough> countedThrough) {
        Counting counting = Counting.of(fresh, countedThrough);
        List<RecordedFact> reaching = FactRows.reaching(fresh);
        return changed(ADVANCE_COUNTING, "marks", FactRows.marks(counting.marks()))
                .then(eventIds(REACH_MILESTONES, "milestones", FactRows.milestones(reaching)))
                .map(first -> new NewFacts(counting.counted(), reached(counting, first)));
    }

    /** An event that is told twice in a batch is stored, and counted, once. */
    private static List<DeliveredFact> fresh(List<DeliveredFact> facts, Set<String> stored) {
        Set<String> open = new HashSet<>(stored);
        return facts.stream().filter(fact -> open.remove(fact.recorded().eventId())).toList();
    }

    private static List<Milestone> reached(Counting counting, Set<String> first) {
        return counting.counted().stream()
                .filter(fact -> first.contains(fact.eventId()))
                .flatMap(fact -> fact.milestone().stream())
                .toList();
    }

    private Mono<Map<Integer, CountedThrough>> countedThrough(List<DeliveredFact> facts) {
        Integer[] partitions =
                facts.stream()
                        .map(fact -> fact.place().partition())
                        .distinct()
                        .toArray(Integer[]::new);
        return client.sql(COUNTED_THROUGH)
                .bind("partitions", partitions)
                .map(R2dbcFactLog::mark)
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<Long> changed(String statement, String name, String json) {
        return client.sql(statement).bind(name, json).fetch().rowsUpdated();
    }

    private Mono<Set<String>> eventIds(String statement, String name, String json) {
        return client.sql(statement)
                .bind(name, json)
                .map(row -> Rows.text(row, "event_id"))
                .all()
                .collect(HashSet::new, Set::add);
    }

    private static Map.Entry<Integer, CountedThrough> mark(Readable row) {
        return Map.entry(
                Rows.value(row, "kafka_partition", Integer.class),
                new CountedThrough(
                        Rows.value(row, "kafka_offset", Long.class),
                        Rows.value(row, "occurred_at", Instant.class)));
    }

    private static Optional<RecordedFact> recorded(Readable row) {
        Optional<Fact> fact = Details.read(Rows.text(row, "kind"), Rows.text(row, "details"));
        return fact.map(known ->
                new RecordedFact(
                        Rows.text(row, "event_id"),
                        Rows.value(row, "occurred_at", Instant.class),
                        Rows.text(row, "session_id"),
                        Rows.value(row, "conversation", Integer.class),
                        known));
    }
}
