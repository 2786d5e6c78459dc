package io.sigmagent.kit.embedded;

import io.sigmagent.kit.embedded.ServerProcess.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A real PostgreSQL on 127.0.0.1 that keeps its programs, its data and its password in one folder.
 */
public final class EmbeddedPostgresServer extends EmbeddedServer {

    private static final String USER = "sigmagent";
    private static final String DATABASE = "sigmagent";

    /** Cuts open connections and writes the data. */
    private static final String FAST_SHUTDOWN = "INT";

    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=120",
                    "shared_buffers=32MB",
                    "max_wal_size=256MB",
                    "wal_level=minimal",
                    "max_wal_senders=0",
                    "jit=off",
                    "timezone=UTC",
                    "log_timezone=UTC",
                    "log_min_messages=warning",
                    // Rows and statements hold personal data.
                    "log_min_error_statement=panic",
                    "log_error_verbosity=terse");

    private final Path binaries;
    private final UnprivilegedUser account;
    private final String password;

    private EmbeddedPostgresServer(DataFolder folder, int port) throws IOException {
        super(folder, port);
        this.binaries = PostgresBinaries.unpackedIn(folder).resolve("bin");
        this.account = UnprivilegedUser.find(folder.path());
        this.password = password(folder);
    }

    /**
     * Starts on the folder, on the port or, for 0, on a free one; the first start creates the
     * database.
     */
    public static EmbeddedPostgresServer start(Path dataDir, int port) {
        return startOn(dataDir, port, EmbeddedPostgresServer::new);
    }

    private static String password(DataFolder folder) throws IOException {
        Path file = folder.path().resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[16];
            new SecureRandom().nextBytes(random);
            Files.move(
                    folder.privateFile("password-partial", HexFormat.of().formatHex(random)),
                    file,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file);
    }

    @Override
    Runnable launch() throws IOException {
        Path data = folder().path().resolve("data");
        ServerProcess.endLeftover(data.resolve("postmaster.pid"), data, FAST_SHUTDOWN);
        FreePorts.requireFree(port());
        if (!Files.isDirectory(data)) {
            initialise(data);
        }
        account.own(data);
        Path log = folder().path().resolve("postgres.log");
        ServerProcess server =
                ServerProcess.launch(
                        new Launch("PostgreSQL", command(data), log, FAST_SHUTDOWN, this::answers));
        try {
            createDatabase();
        } catch (SQLException failure) {
            server.stop();
            throw new IllegalStateException("database " + DATABASE + " can't be created", failure);
        }
        return server::stop;
    }

    /**
     * Works beside the final place, so that a run that is killed in between leaves nothing
     * half-done there.
     */
    private void initialise(Path data) throws IOException {
        folder().deleteStarting("data-");
        Path partial = folder().privateFolder("data-" + ProcessHandle.current().pid());
        Path secret = folder().privateFile("password-initial", password);
        account.own(partial);
        account.own(secret);
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        Commands.run(
                account.command(
                        List.of(
                                binary("initdb"),
                                "-D",
                                partial.toString(),
                                "-U",
                                USER,
                                "--pwfile=" + secret,
                                "--auth=scram-sha-256",
                                "--encoding=UTF8",
                                "--locale=C",
                                "--lc-ctype=" + (mac ? "UTF-8" : "C.UTF-8"),
                                "--no-sync",
                                "--no-instructions")));
        Files.delete(secret);
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> command(Path data) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                binary("postgres"),
                                "-D",
                                data.toString(),
                                "-p",
                                Integer.toString(port())));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return account.command(command);
    }

    private String binary(String name) {
        return binaries.resolve(name).toString();
    }

    private boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port() + "/postgres?connectTimeout=2",
                USER,
                password);
    }

    /** The database's owner, who may create others. */
    public String user() {
        return USER;
    }

    /** Made at the first start, and kept in the folder. */
    public String password() {
        return password;
    }

    /** The address for JDBC, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + DATABASE;
    }

    /** The address in the form of {@code DATABASE_URL}, with user and password. */
    public String url() {
        return "postgresql://" + USER + ":" + password + "@127.0.0.1:" + port() + "/" + DATABASE;
    }
}
