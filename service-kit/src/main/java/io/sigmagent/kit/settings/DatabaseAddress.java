package io.sigmagent.kit.settings;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where PostgreSQL is, from an address as people write it: {@code
 * postgresql://user:password@host:port/database?options}.
 *
 * @param host name or address
 * @param port 1 to 65535
 * @param database name of the database
 * @param user may be empty
 * @param password may be empty; never printed
 * @param options the query part without {@code ?}, may be empty
 */
public record DatabaseAddress(
        String host, int port, String database, String user, String password, String options) {

    private static final String EXPECTED = "postgresql://user:password@host:port/database";
    private static final int DEFAULT_PORT = 5432;

    /**
     * Reads an address.
     *
     * @throws WrongSetting naming {@code key} if it is none; the password is masked
     */
    public static DatabaseAddress parse(String key, String address) {
        URI uri = uri(key, address);
        boolean postgres =
                "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        String path = uri.getPath();
        if (!postgres || uri.getHost() == null || path == null || path.length() < 2) {
            throw new WrongSetting(key, masked(address), EXPECTED);
        }
        String[] login =
                uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
        return new DatabaseAddress(
                uri.getHost(),
                uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(),
                path.substring(1),
                login.length > 0 ? decoded(login[0]) : "",
                login.length > 1 ? decoded(login[1]) : "",
                uri.getRawQuery() == null ? "" : uri.getRawQuery());
    }

    /** Address for JDBC, without login. */
    public String jdbcUrl() {
        return "jdbc:" + location();
    }

    /** Address for R2DBC, without login. */
    public String r2dbcUrl() {
        return "r2dbc:" + location();
    }

    @Override
    public String toString() {
        return location();
    }

    private String location() {
        return "postgresql://%s:%d/%s%s"
                .formatted(host, port, database, options.isEmpty() ? "" : "?" + options);
    }

    private static URI uri(String key, String address) {
        try {
            return URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            throw new WrongSetting(key, masked(address), EXPECTED);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String masked(String address) {
        return address.replaceAll("//[^@/]*@", "//***@");
    }
}
