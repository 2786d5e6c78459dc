package io.sigmagent.account.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.sigmagent.account.application.IdentityTries;
import io.sigmagent.account.application.OfferBook;
import io.sigmagent.account.application.OfferBook.Change;
import io.sigmagent.account.application.OfferBook.Unreachable;
import io.sigmagent.account.application.OfferBookContract;
import io.sigmagent.account.domain.CustomerKeys;
import io.sigmagent.account.domain.IdentityLock;
import io.sigmagent.kit.infrastructure.TestPostgres;
import io.sigmagent.kit.settings.DatabaseAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

/** Offers and wrong tries in a real PostgreSQL. */
@Timeout(60)
class PostgresIT extends OfferBookContract {

    private final DatabaseClient client =
            client(ConnectionFactories.get(TestPostgres.database().r2dbcUrl()));
    private final Database database =
            database(TestPostgres.database().url(), client, Duration.ofSeconds(20));
    private final OfferBook book = new R2dbcOfferBook(database, client, ZoneOffset.UTC);
    private final IdentityTries tries =
            new R2dbcIdentityTries(
                    database,
                    client,
                    new IdentityLock(5, Duration.ofMinutes(15), Duration.ofHours(1)));

    @Override
    protected OfferBook book() {
        return book;
    }

    @Test
    void locksAfterFiveWrongTriesInWhateverSession() {
        for (int number = 0; number < 5; number++) {
            assertThat(begin("try-" + number, "session:" + number, "order:L")).isTrue();
        }

        assertThat(begin("try-5", "session:5", "order:L")).isFalse();
        assertThat(begin("try-6", "session:5", "order:M")).isTrue();
        assertThat(tries.begin("try-7", Set.of("order:L"), NOW.plus(Duration.ofHours(2)))).isTrue();
    }

    @Test
    void countsTheSameTryOnceAndForgivesTheRightOne() {
        for (int number = 0; number < 9; number++) {
            assertThat(begin("same", "order:S")).isTrue();
        }
        for (int number = 0; number < 9; number++) {
            assertThat(begin("right-" + number, "order:R")).isTrue();
            tries.succeeded("right-" + number);
        }
    }

    @Test
    void letsNoMoreThanFiveThroughAtOnce() {
        long through =
                IntStream.range(0, 12)
                        .parallel()
                        .filter(number -> begin("at-once-" + number, "order:P"))
                        .count();

        assertThat(through).isEqualTo(5);
    }

    @Test
    void saysThatItIsUnreachable() {
        DatabaseClient nowhere =
                client(ConnectionFactories.get("r2dbc:postgresql://u:p@127.0.0.1:1/none"));
        OfferBook closed =
                new R2dbcOfferBook(
                        database(
                                "postgresql://u:p@127.0.0.1:1/none",
                                nowhere,
                                Duration.ofSeconds(5)),
                        nowhere,
                        ZoneOffset.UTC);

        assertThatThrownBy(() ->
                        closed.change(
                                new CustomerKeys("s", new TreeSet<>()),
                                NOW,
                                _ -> Change.none(true)))
                .isInstanceOf(Unreachable.class);
    }

    private boolean begin(String id, String... keys) {
        return tries.begin(id, Set.of(keys), NOW);
    }

    private static DatabaseClient client(ConnectionFactory connections) {
        return DatabaseClient.create(connections);
    }

    private static Database database(String url, DatabaseClient client, Duration patience) {
        return new Database(
                new SchemaMigration(DatabaseAddress.parse("DATABASE_URL", url)),
                client,
                TransactionalOperator.create(
                        new R2dbcTransactionManager(client.getConnectionFactory())),
                patience);
    }
}
