package io.sigmagent.analytics.outbound;

import io.r2dbc.spi.Readable;
import io.sigmagent.analytics.application.Figures;
import io.sigmagent.analytics.application.Standing;
import io.sigmagent.analytics.domain.Agent;
import io.sigmagent.analytics.domain.AgentCounts;
import io.sigmagent.analytics.domain.SalesCounts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Counts by SQL over the views of the schema {@code analytics}. */
final class R2dbcFigures implements Figures {

    private static final String AGENT_COUNTS = Sql.named("agent-counts");
    private static final String SALES_COUNTS = Sql.named("sales-counts");
    private static final String STANDING = Sql.named("standing");

    private final Database database;
    private final DatabaseClient client;

    R2dbcFigures(Database database, DatabaseClient client) {
        this.database = database;
        this.client = client;
    }

    @Override
    public Mono<Map<Agent, AgentCounts>> agents(Instant from, Instant until) {
        return database.run(
                between(AGENT_COUNTS, from, until)
                        .map(R2dbcFigures::agentCounts)
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Mono<SalesCounts> sales(Instant from, Instant until) {
        return database.run(
                between(SALES_COUNTS, from, until).map(R2dbcFigures::salesCounts).one());
    }

    @Override
    public Mono<Standing> standing(Instant from, Instant until) {
        return database.run(between(STANDING, from, until).map(R2dbcFigures::standing).one());
    }

    private DatabaseClient.GenericExecuteSpec between(
            String statement, Instant from, Instant until) {
        return client.sql(statement).bind("from", from).bind("until", until);
    }

    private static Map.Entry<Agent, AgentCounts> agentCounts(Readable row) {
        return Map.entry(
                Agent.named(Rows.text(row, "agent")),
                new AgentCounts(
                        Rows.count(row, "active_sessions"),
                        Rows.count(row, "turns"),
                        Rows.count(row, "response_millis"),
                        Rows.count(row, "conversations"),
                        Rows.count(row, "handoffs"),
                        Rows.count(row, "ratings"),
                        Rows.count(row, "stars")));
    }

    private static SalesCounts salesCounts(Readable row) {
        return new SalesCounts(
                Rows.count(row, "qualified"),
                Rows.count(row, "unqualified"),
                Rows.count(row, "converted"),
                Rows.count(row, "paid_orders"),
                Rows.value(row, "revenue", BigDecimal.class),
                Rows.value(row, "orders_known", Boolean.class));
    }

    private static Standing standing(Readable row) {
        @Nullable Double satisfaction = row.get("satisfaction", Double.class);
        return new Standing(
                Rows.count(row, "active_sessions"),
                satisfaction == null ? OptionalDouble.empty() : OptionalDouble.of(satisfaction));
    }
}
