package io.sigmagent.kit.infrastructure;

import io.sigmagent.kit.embedded.EmbeddedPostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A PostgreSQL for tests, one a JVM, started when it is first asked for. */
public final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /**
     * The shared database, in the form of {@code DATABASE_URL}, with whatever earlier tests left in
     * it.
     */
    public static String url() {
        return database().url();
    }

    /** The shared database. */
    public static TestDatabase database() {
        return Shared.DATABASE;
    }

    /** An empty database of one's own on the shared server. */
    public static TestDatabase freshDatabase() {
        TestDatabase fresh = database().named("fresh_" + DATABASES.incrementAndGet());
        execute(database(), "CREATE DATABASE " + fresh.name());
        return fresh;
    }

    /**
     * An embedded server of one's own with an empty database, to be stopped and started as a fault;
     * ends with the JVM if not closed.
     */
    public static EmbeddedPostgresServer dedicated() {
        EmbeddedPostgresServer server =
                Servers.embedded("postgres", path -> EmbeddedPostgresServer.start(path, 0));
        TestDatabase admin = database(server).named("postgres");
        databases(admin)
                .forEach(name -> execute(admin, "DROP DATABASE \"" + name + "\" WITH (FORCE)"));
        execute(admin, "CREATE DATABASE " + database(server).name());
        return server;
    }

    /** The database of a server of one's own. */
    public static TestDatabase database(EmbeddedPostgresServer server) {
        return new TestDatabase(
                "127.0.0.1", server.port(), "sigmagent", server.user(), server.password());
    }

    private static List<String> databases(TestDatabase admin) {
        try (Connection connection = connect(admin);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT datname FROM pg_database WHERE NOT datistemplate AND"
                                        + " datname <> 'postgres'")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException("databases can't be listed", failure);
        }
    }

    private static void execute(TestDatabase database, String command) {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException failure) {
            throw new IllegalStateException(command + " failed", failure);
        }
    }

    private static Connection connect(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }

    private static final class Shared {
        static final TestDatabase DATABASE =
                Servers.inContainer(
                                () -> {
                                    PostgreSQLContainer container =
                                            new PostgreSQLContainer("postgres:15-alpine");
                                    container
                                            .withDatabaseName("sigmagent")
                                            .withUsername("sigmagent");
                                    return container;
                                })
                        .map(Shared::of)
                        .orElseGet(() -> database(dedicated()));

        private static TestDatabase of(PostgreSQLContainer container) {
            return new TestDatabase(
                    container.getHost(),
                    container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                    container.getDatabaseName(),
                    container.getUsername(),
                    container.getPassword());
        }
    }
}
