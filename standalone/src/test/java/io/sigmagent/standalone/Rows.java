package io.sigmagent.standalone;

import io.sigmagent.kit.settings.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Rows of PostgreSQL. */
final class Rows {

    private Rows() {}

    /** Numbers of a session's history, in order. */
    static List<Long> ofHistory(String database, String session) {
        DatabaseAddress address = DatabaseAddress.parse("database", database);
        try (Connection connection =
                        DriverManager.getConnection(
                                address.jdbcUrl(), address.user(), address.password());
                PreparedStatement query =
                        connection.prepareStatement(
                                "select seq from conversation.messages where session_id = ? order"
                                        + " by seq")) {
            query.setString(1, session);
            ResultSet rows = query.executeQuery();
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
