package io.keybuzz.bootstrap.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Counts rows of all tenants in the database that runs on a home; row-level security does not hold a superuser. */
public record Superuser(String url, String password) {
    public static Superuser of(Path home) throws IOException {
        String port = Files.readString(home.resolve("pgport")).strip();
        String password = Files.readString(home.resolve("secrets/postgres")).strip();
        return new Superuser("jdbc:postgresql://localhost:" + port + "/keybuzz", password);
    }

    public void awaitCount(String query, long wanted) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        long found = count(query);
        while (found != wanted && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            found = count(query);
        }
        if (found != wanted) {
            throw new AssertionError(query + " gives " + found + ", not " + wanted);
        }
    }

    public long count(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
