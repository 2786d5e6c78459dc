package io.sigmagent.orchestrator.outbound;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.R2dbcException;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import io.sigmagent.orchestrator.application.Conversations;
import io.sigmagent.orchestrator.application.RefusedEvent;
import io.sigmagent.orchestrator.application.StoredEvent;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The history in PostgreSQL. */
@Component
final class R2dbcConversations implements Conversations {

    private static final String INSERT =
            """
            insert into conversation.messages
                (session_id, seq, event_id, conversation, kind, speaker, text, at, event)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            on conflict do nothing\
            """;

    private static final String AFTER =
            """
            select session_id, seq, event_id, conversation, kind, speaker, text, at, event
            from conversation.messages
            where session_id = :session and seq > :seq
            order by seq
            limit :limit\
            """;

    private final DatabaseClient database;

    R2dbcConversations(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Void> record(List<StoredEvent> events) {
        if (events.isEmpty()) {
            return Mono.empty();
        }
        return database.inConnection(connection -> inTransaction(connection, events))
                .onErrorMap(R2dbcConversations::explained);
    }

    @Override
    public Flux<StoredEvent> after(String sessionId, long seq, int limit) {
        return database.sql(AFTER)
                .bind("session", sessionId)
                .bind("seq", seq)
                .bind("limit", limit)
                .map(R2dbcConversations::stored)
                .all();
    }

    private static Mono<Void> inTransaction(Connection connection, List<StoredEvent> events) {
        return Mono.from(connection.beginTransaction())
                .thenMany(insert(connection, events))
                .then(Mono.from(connection.commitTransaction()))
                .onErrorResume(failure ->
                        Mono.from(connection.rollbackTransaction())
                                .onErrorComplete()
                                .then(Mono.error(failure)));
    }

    /** Some failures are of the data itself; all others pass. */
    private static Throwable explained(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException told && isOfTheData(told.getSqlState())) {
                return new RefusedEvent(
                        "PostgreSQL refuses it with SQL state " + told.getSqlState());
            }
        }
        return failure;
    }

    /** Data exception, broken constraint, a value beyond PostgreSQL's limits. */
    private static boolean isOfTheData(@Nullable String sqlState) {
        return sqlState != null && sqlState.matches("(22|23|54).*");
    }

    private static Flux<Long> insert(Connection connection, List<StoredEvent> events) {
        Statement statement = connection.createStatement(INSERT);
        for (Iterator<StoredEvent> rest = events.iterator(); rest.hasNext(); ) {
            bind(statement, rest.next());
            if (rest.hasNext()) {
                statement.add();
            }
        }
        return Flux.from(statement.execute()).concatMap(Result::getRowsUpdated);
    }

    private static void bind(Statement statement, StoredEvent event) {
        statement
                .bind("$1", event.sessionId())
                .bind("$2", event.seq())
                .bind("$3", event.eventId())
                .bind("$4", event.conversation())
                .bind("$5", event.kind())
                .bind("$6", event.speaker())
                .bind("$7", event.text())
                .bind("$8", event.at().atOffset(ZoneOffset.UTC))
                .bind("$9", event.event().duplicate());
    }

    private static StoredEvent stored(Readable row) {
        return new StoredEvent(
                text(row, "session_id"),
                required(row.get("seq", Long.class)),
                text(row, "event_id"),
                required(row.get("conversation", Integer.class)),
                text(row, "kind"),
                text(row, "speaker"),
                text(row, "text"),
                required(row.get("at", OffsetDateTime.class)).toInstant(),
                required(row.get("event", ByteBuffer.class)));
    }

    private static String text(Readable row, String column) {
        return required(row.get(column, String.class));
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
