package io.sigmagent.kit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.kit.infrastructure.TestDatabase;
import io.sigmagent.kit.infrastructure.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresServerTest {

    @Test
    void keepsItsRowsOverAStopAndCutsClientsAtOnce() throws Exception {
        try (EmbeddedPostgresServer postgres = TestPostgres.dedicated();
                Connection client = connect(TestPostgres.database(postgres));
                Statement statement = client.createStatement()) {
            statement.execute("CREATE TABLE note (said text)");
            statement.execute("INSERT INTO note VALUES ('one')");
            postgres.stop();
            assertThatThrownBy(() -> statement.execute("SELECT 1"))
                    .isInstanceOf(SQLException.class);
            postgres.start();
            assertThat(value(TestPostgres.database(postgres), "SELECT said FROM note"))
                    .isEqualTo("one");
        }
    }

    @Test
    void speaksUtf8AndAsksForThePassword() throws Exception {
        try (EmbeddedPostgresServer postgres = TestPostgres.dedicated()) {
            TestDatabase database = TestPostgres.database(postgres);
            assertThat(value(database, "SELECT upper('año')")).isEqualTo("AÑO");
            assertThat(value(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(database.url()).isEqualTo(postgres.url());
            assertThat(database.jdbcUrl()).isEqualTo(postgres.jdbcUrl());
            assertThatThrownBy(() ->
                            DriverManager.getConnection(
                                    postgres.jdbcUrl(), postgres.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void givesEachTestClassADatabaseOfItsOwn() throws Exception {
        TestDatabase one = TestPostgres.freshDatabase();
        TestDatabase other = TestPostgres.freshDatabase();
        assertThat(value(one, "SELECT current_database()"))
                .isNotEqualTo(value(other, "SELECT current_database()"));
    }

    private static String value(TestDatabase database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static Connection connect(TestDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(), database.user(), database.password());
    }
}
