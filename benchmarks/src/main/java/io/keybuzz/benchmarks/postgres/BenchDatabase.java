package io.keybuzz.benchmarks.postgres;

import io.keybuzz.adapters.jdbi.Login;
import io.keybuzz.adapters.jdbi.Migrations;
import io.keybuzz.adapters.jdbi.Roles;
import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.data.GenerateData;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL with one data set, kept between runs in a folder of its own. Loopback only and without passwords: nothing in
 * it is real. Commits are as durable as in production.
 */
public final class BenchDatabase implements AutoCloseable {
    public static final String NAME = "keybuzz";
    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD = "bench";
    private static final Roles.Passwords PASSWORDS = new Roles.Passwords(PASSWORD, PASSWORD, PASSWORD, PASSWORD);

    private final EmbeddedPostgres server;

    private BenchDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server, migrates it and makes the data set if it is not there yet.
     *
     * @param folder holds this data set and nothing else
     */
    public static BenchDatabase start(Path folder, DataShape shape, String sharedBuffers, PrintStream out) {
        try {
            Path data = folder.resolve("pgdata");
            Files.createDirectories(folder);
            endOrphan(data);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.resolveSibling("pgbin").toFile())
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "''")
                    .setServerConfig("shared_buffers", sharedBuffers)
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("jit", "off")
                    .setErrorRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("postgres.log").toFile()))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("postgres.log").toFile()))
                    .start();
            BenchDatabase database = new BenchDatabase(server);
            database.prepare(folder.resolve("complete"), shape, out);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start; its log is in " + folder, e);
        }
    }

    private void prepare(Path complete, DataShape shape, PrintStream out) throws IOException {
        try {
            if (!Files.exists(complete)) {
                recreate();
            }
            Roles.ensure(url(port()), new Login(SUPERUSER, ""), PASSWORDS);
            new Migrations(url(port()), login(Roles.OWNER)).migrate();
            if (!Files.exists(complete)) {
                out.printf("making %,d tickets of %d tenants%n", shape.tickets(), shape.tenants());
                try (Connection connection = superuser(NAME)) {
                    new GenerateData(connection, out).fill(shape);
                }
                Files.writeString(complete, shape.tickets() + " tickets\n");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the data set cannot be made", e);
        }
    }

    /** What an interrupted run left is not completed but made anew. */
    private void recreate() throws SQLException {
        try (Connection connection = superuser(SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + NAME);
            statement.execute("create database " + NAME);
        }
    }

    /** A PostgreSQL that outlived the run that had started it. */
    private static void endOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        Optional<ProcessHandle> orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (orphan.isPresent()) {
            orphan.get().destroy();
            orphan.get().onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
        Files.deleteIfExists(pidFile);
    }

    /** Reads what the routes read into memory, so that the first rounds do not measure the disk. */
    public void warm() {
        try (Connection connection = superuser(NAME);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_prewarm");
            statement.execute("""
                    select pg_prewarm(c.oid::regclass)
                    from pg_class c join pg_namespace s on s.oid = c.relnamespace
                    where s.nspname in ('tenancy', 'ticketing', 'billing') and c.relkind in ('r', 'i')
                      and c.relname <> 'ticket_event'""");
            statement.execute("drop extension pg_prewarm");
        } catch (SQLException e) {
            throw new IllegalStateException("the data set cannot be read", e);
        }
    }

    /** Writes everything down and forgets what was deleted, so that a measurement does not pay for the one before. */
    public void settle() {
        try (Connection connection = superuser(NAME);
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {
                "ticketing.ticket", "ticketing.ticket_message", "ticketing.ticket_event", "billing.ticket_billing_usage"
            }) {
                statement.execute("vacuum (analyze) " + table);
            }
            statement.execute("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("vacuum failed", e);
        }
    }

    /** Version of the server, as it calls itself. */
    public String version() {
        try (Connection connection = superuser(NAME);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show server_version")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the server does not answer", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Password of every role that logs in. */
    public static String password() {
        return PASSWORD;
    }

    private static Login login(String role) {
        return new Login(role, PASSWORD);
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port() + "/" + database, SUPERUSER, "");
    }

    /** @param port of a server, or of what stands before it */
    public static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop cleanly", e);
        }
    }
}
