package io.keybuzz.adapters.jdbi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A throwaway PostgreSQL, one per JVM, on a port of its own and without durability. Its template is migrated once; each
 * test class works on a copy of it.
 */
public final class TestPostgres {
    private static final String TEMPLATE = "keybuzz_template";
    private static final Login ADMIN = new Login("postgres", "postgres");
    static final Login OWNER = new Login(Roles.OWNER, "owner-password");
    static final Roles.Passwords PASSWORDS =
            new Roles.Passwords(OWNER.password(), "app-password", "worker-password", "platform-password");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final EmbeddedPostgres server;

    private TestPostgres() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("max_connections", "200")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("postgres", "create database " + TEMPLATE);
        Roles.ensure(url(TEMPLATE), ADMIN, PASSWORDS);
        new Migrations(url(TEMPLATE), OWNER).migrate();
    }

    private static final class Running {
        private static final TestPostgres INSTANCE = new TestPostgres();
    }

    /** A migrated database of its own for the caller. */
    public static TestDatabase fresh() {
        return copyOf(TEMPLATE);
    }

    /** A database with nothing in it, not even KeyBuzz's schemas; the roles are there. */
    static TestDatabase empty() {
        return copyOf("template1");
    }

    private static TestDatabase copyOf(String template) {
        TestPostgres postgres = Running.INSTANCE;
        String name = "keybuzz_test_" + COUNTER.incrementAndGet();
        postgres.execute("postgres", "create database " + name + " template " + template);
        Roles.ensure(postgres.url(name), ADMIN, PASSWORDS);
        return new TestDatabase(name, postgres.url(name), ADMIN);
    }

    /** Removes a database, with whoever is still connected to it. */
    static void drop(String name) {
        Running.INSTANCE.execute("postgres", "drop database if exists " + name + " with (force)");
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private void execute(String database, String sql) {
        try (Connection connection = DriverManager.getConnection(url(database), ADMIN.user(), ADMIN.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
