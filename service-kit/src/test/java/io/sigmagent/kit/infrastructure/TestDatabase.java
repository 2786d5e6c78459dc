package io.sigmagent.kit.infrastructure;

/** A database of PostgreSQL for one test class. */
public record TestDatabase(String host, int port, String name, String user, String password) {

    /** The address in the form of {@code DATABASE_URL}. */
    public String url() {
        return "postgresql://" + user + ":" + password + "@" + host + ":" + port + "/" + name;
    }

    /** The address for JDBC, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** The address for R2DBC, with user and password. */
    public String r2dbcUrl() {
        return "r2dbc:" + url();
    }

    TestDatabase named(String other) {
        return new TestDatabase(host, port, other, user, password);
    }
}
