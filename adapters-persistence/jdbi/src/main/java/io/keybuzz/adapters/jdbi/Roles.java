package io.keybuzz.adapters.jdbi;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGConnection;

/**
 * Makes the database roles, which migrations cannot do because they run as one of them. None is a superuser and none
 * bypasses row-level security:
 *
 * <ul>
 *   <li>{@code keybuzz_owner} owns the schema and migrates it,
 *   <li>{@code keybuzz_app} serves tenants, {@code keybuzz_worker} works off the queues, {@code keybuzz_platform} reads for
 *       super admins,
 *   <li>{@code keybuzz_lookup} owns the few look-ups that come before a tenant is known; nobody can log in as it.
 * </ul>
 */
public final class Roles {
    public static final String OWNER = "keybuzz_owner";
    public static final String APP = "keybuzz_app";
    public static final String WORKER = "keybuzz_worker";
    public static final String PLATFORM = "keybuzz_platform";
    static final String LOOKUP = "keybuzz_lookup";

    private static final String RIGHTS = " nosuperuser nobypassrls nocreatedb nocreaterole noreplication noinherit";

    private static final String FITS = """
            select rolcanlogin = ? and not (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication
              or rolinherit)
            from pg_catalog.pg_roles where rolname = ?""";

    private Roles() {}

    /** Passwords of the roles that log in. */
    public record Passwords(String owner, String app, String worker, String platform) {
        @Override
        public String toString() {
            return "Passwords[…]";
        }
    }

    /**
     * Makes the roles that are missing, corrects the rights of those that are not, and sets their passwords. Safe to run
     * again.
     *
     * @param url of the database KeyBuzz will use
     * @param admin may create roles and grant rights on the database, such as its superuser
     */
    public static void ensure(String url, Login admin, Passwords passwords) {
        try (Connection connection = DriverManager.getConnection(url, admin.user(), admin.password())) {
            try (Handle handle = Jdbi.create(connection).open()) {
                ensureRoles(handle);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database roles could not be made, SQLSTATE " + e.getSQLState(), e);
        }
        setPasswords(url, admin, passwords);
    }

    private static void ensureRoles(Handle handle) {
        for (String role : List.of(OWNER, APP, WORKER, PLATFORM, LOOKUP)) {
            boolean login = !role.equals(LOOKUP);
            Optional<Boolean> fits =
                    handle.select(FITS, login, role).mapTo(Boolean.class).findOne();
            if (!fits.orElse(false)) {
                String verb = fits.isPresent() ? "alter" : "create";
                handle.execute(verb + " role " + role + (login ? " login" : " nologin") + RIGHTS);
            }
        }
        handle.execute("grant " + LOOKUP + " to " + OWNER);
        String database = "\""
                + handle.select("select current_database()")
                        .mapTo(String.class)
                        .one()
                        .replace("\"", "\"\"") + "\"";
        handle.execute("revoke all on database " + database + " from public");
        handle.execute("grant connect, create on database " + database + " to " + OWNER);
        handle.execute("grant connect on database " + database + " to " + APP + ", " + WORKER + ", " + PLATFORM);
        handle.execute("revoke create on schema public from public");
    }

    /** The driver hashes the passwords, so that no statement and no server log ever carries one. */
    private static void setPasswords(String url, Login admin, Passwords passwords) {
        try (Connection connection = DriverManager.getConnection(url, admin.user(), admin.password());
                Statement statement = connection.createStatement()) {
            PGConnection server = statement.getConnection().unwrap(PGConnection.class);
            server.alterUserPassword(OWNER, passwords.owner().toCharArray(), "scram-sha-256");
            server.alterUserPassword(APP, passwords.app().toCharArray(), "scram-sha-256");
            server.alterUserPassword(WORKER, passwords.worker().toCharArray(), "scram-sha-256");
            server.alterUserPassword(PLATFORM, passwords.platform().toCharArray(), "scram-sha-256");
        } catch (SQLException e) {
            throw new IllegalStateException("the roles' passwords could not be set, SQLSTATE " + e.getSQLState(), e);
        }
    }
}
