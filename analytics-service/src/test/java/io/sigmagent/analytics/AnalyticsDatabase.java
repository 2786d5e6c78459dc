package io.sigmagent.analytics;

import io.sigmagent.kit.infrastructure.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The service's database, looked at from outside. */
record AnalyticsDatabase(TestDatabase database) {

    static final AnalyticsDatabase NONE =
            new AnalyticsDatabase(new TestDatabase("127.0.0.1", 1, "none", "none", "none"));

    String url() {
        return database.url();
    }

    long count(String table) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from analytics." + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void execute(String command) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
