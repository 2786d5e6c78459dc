package io.sigmagent.account.outbound;

import io.sigmagent.account.application.IdentityTries;
import io.sigmagent.account.domain.IdentityLock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Wrong tries in PostgreSQL. */
final class R2dbcIdentityTries implements IdentityTries {

    private static final long LOCK = 7_302;

    private static final String RECENT =
            """
            select key, at from account.identity_tries
            where key = any(:keys) and at >= :since and id <> :id
            order by at\
            """;

    private static final String COUNT =
            """
            insert into account.identity_tries (id, key, at)
            select :id, key, :at from unnest(:keys) as key
            on conflict do nothing\
            """;

    private static final String FORGIVE = "delete from account.identity_tries where id = :id";
    private static final String FORGET = "delete from account.identity_tries where at < :since";

    private final Database database;
    private final DatabaseClient client;
    private final IdentityLock lock;

    R2dbcIdentityTries(Database database, DatabaseClient client, IdentityLock lock) {
        this.database = database;
        this.client = client;
        this.lock = lock;
    }

    @Override
    public boolean begin(String id, Set<String> keys, Instant now) {
        return database.alone(
                LOCK,
                recent(id, keys, now)
                        .map(tries -> tries.stream().noneMatch(wrong -> lock.isLocked(wrong, now)))
                        .flatMap(open -> open ? count(id, keys, now) : Mono.just(false)));
    }

    @Override
    public void succeeded(String id) {
        var _ = database.alone(LOCK, client.sql(FORGIVE).bind("id", id).fetch().rowsUpdated());
    }

    private Mono<Collection<List<Instant>>> recent(String id, Set<String> keys, Instant now) {
        return client.sql(RECENT)
                .bind("keys", keys.toArray(String[]::new))
                .bind("since", utc(lock.forgottenBefore(now)))
                .bind("id", id)
                .map(row ->
                        new Try(
                                required(row.get("key", String.class)),
                                required(row.get("at", OffsetDateTime.class)).toInstant()))
                .all()
                .collectMultimap(Try::key, Try::at)
                .map(R2dbcIdentityTries::lists);
    }

    private static Collection<List<Instant>> lists(Map<String, Collection<Instant>> byKey) {
        return byKey.values().stream().map(List::copyOf).toList();
    }

    private Mono<Boolean> count(String id, Set<String> keys, Instant now) {
        Mono<Long> counted =
                client.sql(COUNT)
                        .bind("id", id)
                        .bind("keys", keys.toArray(String[]::new))
                        .bind("at", utc(now))
                        .fetch()
                        .rowsUpdated();
        Mono<Long> forgotten =
                client.sql(FORGET)
                        .bind("since", utc(lock.forgottenBefore(now)))
                        .fetch()
                        .rowsUpdated();
        return forgotten.then(counted).thenReturn(true);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private record Try(String key, Instant at) {}
}
