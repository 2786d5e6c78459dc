package io.sigmagent.account.outbound;

import io.r2dbc.spi.Readable;
import io.sigmagent.account.application.OfferBook;
import io.sigmagent.account.domain.CustomerKeys;
import io.sigmagent.account.domain.CustomerOffer;
import io.sigmagent.account.domain.Piece;
import io.sigmagent.account.domain.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The book in PostgreSQL. Decisions are few and short, so one lock for all of them keeps both the
 * customer's authority and the day's budget.
 */
final class R2dbcOfferBook implements OfferBook {

    private static final long LOCK = 7_301;

    private final Database database;
    private final DatabaseClient client;
    private final ZoneId zone;

    R2dbcOfferBook(Database database, DatabaseClient client, ZoneId zone) {
        this.database = database;
        this.client = client;
        this.zone = zone;
    }

    @Override
    public <T> T change(
            CustomerKeys customer, Instant now, Function<Standing, Change<T>> decision) {
        return database.alone(
                LOCK,
                person(customer)
                        .flatMap(person ->
                                standing(customer, person, now)
                                        .map(decision)
                                        .flatMap(change -> keep(person, change, now))));
    }

    @Override
    public void bind(String offerId, String draftOrderId) {
        var _ =
                database.alone(
                        LOCK,
                        client.sql(Sql.BIND)
                                .bind("draft", draftOrderId)
                                .bind("id", offerId)
                                .fetch()
                                .rowsUpdated());
    }

    @Override
    public void unbind(String draftOrderId, Instant now) {
        var _ =
                database.alone(
                        LOCK,
                        client.sql(Sql.UNBIND)
                                .bind("draft", draftOrderId)
                                .bind("now", utc(now))
                                .fetch()
                                .rowsUpdated());
    }

    /** Who that is: all persons that the keys named before are one from now on. */
    private Mono<UUID> person(CustomerKeys customer) {
        String[] keys = customer.keys().toArray(String[]::new);
        return client.sql(Sql.PERSONS)
                .bind("keys", keys)
                .map(row -> required(row.get("person", UUID.class)))
                .all()
                .collectList()
                .flatMap(known -> united(known, keys));
    }

    private Mono<UUID> united(List<UUID> known, String[] keys) {
        UUID person = known.isEmpty() ? UUID.randomUUID() : known.getFirst();
        Mono<Long> merged =
                known.size() < 2
                        ? Mono.empty()
                        : run(Sql.MERGE_OFFERS, person, known).then(run(Sql.MERGE, person, known));
        return merged.then(
                        client.sql(Sql.NAME)
                                .bind("keys", keys)
                                .bind("person", person)
                                .fetch()
                                .rowsUpdated())
                .thenReturn(person);
    }

    private Mono<Long> run(String sql, UUID person, List<UUID> others) {
        return client.sql(sql)
                .bind("person", person)
                .bind("others", others.toArray(UUID[]::new))
                .fetch()
                .rowsUpdated();
    }

    private Mono<Standing> standing(CustomerKeys customer, UUID person, Instant now) {
        Mono<List<CustomerOffer>> open =
                client.sql(Sql.OPEN)
                        .bind("person", person)
                        .bind("now", utc(now))
                        .map(R2dbcOfferBook::offer)
                        .all()
                        .collectList();
        Instant today = now.atZone(zone).truncatedTo(ChronoUnit.DAYS).toInstant();
        Mono<BigDecimal> spent =
                client.sql(Sql.SPENT)
                        .bind("today", utc(today))
                        .bind("now", utc(now))
                        .bind("session", customer.sessionId())
                        .map(row -> required(row.get("spent", BigDecimal.class)))
                        .one();
        return open.flatMap(offers -> spent.map(sum -> new Standing(offers, sum)));
    }

    private <T> Mono<T> keep(UUID person, Change<T> change, Instant now) {
        return withdraw(change.withdrawn(), now)
                .then(save(person, change.kept()))
                .thenReturn(change.outcome());
    }

    private Mono<Long> withdraw(List<String> ids, Instant now) {
        return ids.isEmpty()
                ? Mono.just(0L)
                : client.sql(Sql.WITHDRAW)
                        .bind("now", utc(now))
                        .bind("ids", ids.toArray(String[]::new))
                        .fetch()
                        .rowsUpdated();
    }

    private Mono<Long> save(UUID person, @Nullable CustomerOffer offer) {
        if (offer == null) {
            return Mono.just(0L);
        }
        var statement =
                client.sql(Sql.SAVE)
                        .bind("id", offer.id())
                        .bind("person", person)
                        .bind("session", offer.sessionId())
                        .bind("variant", offer.variantId())
                        .bind("pieces", offer.pieces())
                        .bind("percent", offer.percent())
                        .bind("price", offer.piece().price())
                        .bind("list", offer.piece().listPrice())
                        .bind("currency", offer.piece().currency())
                        .bind("step", offer.step())
                        .bind("message", offer.askedBy())
                        .bind("granted", utc(offer.grantedAt()))
                        .bind("expires", utc(offer.expiresAt()));
        String order = offer.order();
        return (order == null
                        ? statement.bindNull("order", String.class)
                        : statement.bind("order", order))
                .fetch()
                .rowsUpdated();
    }

    private static CustomerOffer offer(Readable row) {
        return new CustomerOffer(
                text(row, "id"),
                text(row, "session_id"),
                text(row, "variant_id"),
                required(row.get("pieces", Integer.class)),
                number(row, "percent"),
                new Piece(
                        number(row, "price"),
                        number(row, "list_price"),
                        null,
                        text(row, "currency")),
                required(row.get("step", Integer.class)),
                text(row, "asked_by"),
                at(row, "granted_at"),
                at(row, "expires_at"),
                row.get("taken_by", String.class));
    }

    private static String text(Readable row, String column) {
        return required(row.get(column, String.class));
    }

    private static BigDecimal number(Readable row, String column) {
        return required(row.get(column, BigDecimal.class));
    }

    private static Instant at(Readable row, String column) {
        return required(row.get(column, OffsetDateTime.class)).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static <T> T required(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
