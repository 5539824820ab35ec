package io.keybuzz.bootstrap.database;

import io.keybuzz.adapters.jdbi.JdbiSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/** Whether the server can be reached and is patched: older ones let statistics leak past row-level security (CVE-2025-8713). */
final class ServerVersion {
    private static final Map<Integer, Integer> LEAST_MINOR = Map.of(15, 14, 16, 10, 17, 6);
    private static final int OLDEST = 15;

    private ServerVersion() {}

    /** @throws DatabaseRefused with the cause and what to do */
    static void require(JdbiSettings settings) {
        Properties login = new Properties();
        login.put("user", settings.app().user());
        login.put("password", settings.app().password());
        login.put("connectTimeout", "2");
        login.put("socketTimeout", "2");
        try (Connection connection = DriverManager.getConnection(settings.url(), login);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version_num")) {
            row.next();
            check(row.getInt(1));
        } catch (SQLException failed) {
            throw new DatabaseRefused(String.format(
                    "cannot log in at %s as %s: %s (SQLSTATE %s). Check DATABASE_URL",
                    settings.url(),
                    settings.app().user(),
                    cause(String.valueOf(failed.getSQLState())),
                    failed.getSQLState()));
        }
    }

    static void check(int version) {
        int major = version / 10_000;
        int minor = version % 10_000;
        if (major < OLDEST || minor < LEAST_MINOR.getOrDefault(major, 0)) {
            throw new DatabaseRefused("PostgreSQL " + major + "." + minor
                    + " has known leaks past row-level security; use 15.14, 16.10, 17.6 or later");
        }
    }

    private static String cause(String state) {
        return switch (state) {
            case "08001" -> "nobody answers there";
            case "28P01", "28000" -> "the password or the role is wrong";
            case "3D000" -> "there is no such database";
            case "42501" -> "the role may not connect to this database";
            default -> "the server refused";
        };
    }
}
