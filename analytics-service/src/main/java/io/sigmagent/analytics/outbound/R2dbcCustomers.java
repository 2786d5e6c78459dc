package io.sigmagent.analytics.outbound;

import io.r2dbc.spi.Readable;
import io.sigmagent.analytics.application.Customers;
import io.sigmagent.analytics.domain.Assessment;
import io.sigmagent.analytics.domain.CustomerCounts;
import io.sigmagent.analytics.domain.CustomerSigns;
import io.sigmagent.analytics.domain.CustomerSigns.Contact;
import io.sigmagent.analytics.domain.HealthSigns.Purchases;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Customers as the facts of the schema {@code analytics} tell them; health in its own table. */
final class R2dbcCustomers implements Customers {

    private static final String SIGNS = Sql.named("customer-signs");
    private static final String KEEP = Sql.named("keep-health");
    private static final String COUNTS = Sql.named("customer-counts");
    private static final String FORGET = "delete from analytics.health where assessed_at < :now";
    private static final int BATCH = 500;

    private final Database database;
    private final DatabaseClient client;

    private record HealthRow(
            String customerId,
            boolean known,
            @Nullable Integer score,
            @Nullable String colour,
            Map<String, Double> parts,
            List<String> indicators,
            Instant activeAt,
            boolean boughtAgain) {}

    R2dbcCustomers(Database database, DatabaseClient client) {
        this.database = database;
        this.client = client;
    }

    @Override
    public Flux<CustomerSigns> active(Instant until) {
        return database.run(
                        client.sql(SIGNS)
                                .bind("until", until)
                                .map(row -> signs(row, until))
                                .all()
                                .collectList())
                .flatMapMany(Flux::fromIterable);
    }

    @Override
    public Mono<Void> keep(List<Assessment> all, Instant assessedAt) {
        return Flux.fromIterable(all)
                .map(R2dbcCustomers::row)
                .buffer(BATCH)
                .concatMap(rows -> database.run(kept(rows, assessedAt)))
                .then(database.run(forgotten(assessedAt)))
                .then();
    }

    @Override
    public Mono<CustomerCounts> counts(Instant until) {
        return database.run(
                client.sql(COUNTS).bind("until", until).map(R2dbcCustomers::customerCounts).one());
    }

    private Mono<Long> kept(List<HealthRow> rows, Instant assessedAt) {
        return client.sql(KEEP)
                .bind("customers", Details.json(rows))
                .bind("now", assessedAt)
                .fetch()
                .rowsUpdated();
    }

    private Mono<Long> forgotten(Instant assessedAt) {
        return client.sql(FORGET).bind("now", assessedAt).fetch().rowsUpdated();
    }

    private static CustomerSigns signs(Readable row, Instant until) {
        @Nullable Double rating = row.get("mean_rating", Double.class);
        return new CustomerSigns(
                Rows.text(row, "customer"),
                Rows.value(row, "known", Boolean.class),
                new Contact(
                        Rows.text(row, "session_id"),
                        Rows.text(row, "channel"),
                        Rows.text(row, "language"),
                        Optional.ofNullable(row.get("wrote_at", Instant.class))),
                Rows.value(row, "active_at", Instant.class),
                Rows.value(row, "bought_again", Boolean.class),
                rating == null ? OptionalDouble.empty() : OptionalDouble.of(rating),
                Optional.ofNullable(row.get("bought_at", Instant.class))
                        .map(at -> purchases(row, Duration.between(at, until))),
                Rows.count(row, "conversations"),
                Rows.count(row, "troubles"),
                Rows.count(row, "tickets"),
                Rows.count(row, "billing"));
    }

    private static Purchases purchases(Readable row, Duration sinceLast) {
        return new Purchases(
                sinceLast, Rows.count(row, "orders"), Rows.value(row, "spent", BigDecimal.class));
    }

    private static HealthRow row(Assessment assessment) {
        CustomerSigns customer = assessment.customer();
        return new HealthRow(
                customer.id(),
                customer.known(),
                assessment.health().map(health -> health.score()).orElse(null),
                assessment.health().map(health -> lower(health.colour())).orElse(null),
                assessment.health().map(health -> named(health.parts())).orElse(Map.of()),
                assessment.indicators().stream().map(one -> one.wireName()).toList(),
                customer.activeAt(),
                customer.boughtAgain());
    }

    private static Map<String, Double> named(Map<? extends Enum<?>, Double> parts) {
        return parts.entrySet().stream()
                .collect(Collectors.toMap(part -> lower(part.getKey()), Map.Entry::getValue));
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    private static CustomerCounts customerCounts(Readable row) {
        @Nullable Double health = row.get("mean_health", Double.class);
        return new CustomerCounts(
                Rows.count(row, "customers"),
                Rows.count(row, "retained"),
                health == null ? OptionalDouble.empty() : OptionalDouble.of(health));
    }
}
