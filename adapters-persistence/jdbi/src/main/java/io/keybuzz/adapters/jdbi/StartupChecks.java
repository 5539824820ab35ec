package io.keybuzz.adapters.jdbi;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Refuses to run as somebody whom row-level security does not hold, or on a schema this code does not know. What is checked
 * is the catalog of the running server, not what was meant to be installed.
 */
public final class StartupChecks {
    /** Whoever keeps the history of migrations owns what they made, in schemas of today and of later alike. */
    private static final String OWNER = """
            (select h.relowner from pg_catalog.pg_class h join pg_catalog.pg_namespace s on s.oid = h.relnamespace
             where s.nspname = '%s' and h.relname = '%s')""".formatted(Migrations.HISTORY_SCHEMA, Migrations.HISTORY_TABLE);

    private static final String ROLE = """
            select r.rolsuper, r.rolbypassrls, coalesce(pg_catalog.pg_has_role(r.oid, %s, 'MEMBER'), false)
            from pg_catalog.pg_roles r where r.rolname = current_user""".formatted(OWNER);

    private static final String OPEN_TABLES = """
            select n.nspname || '.' || c.relname
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
              and c.relowner = %s
              and (n.nspname || '.' || c.relname = 'tenancy.tenant' or exists (
                select from pg_catalog.pg_attribute a
                where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped))
            order by 1""".formatted(OWNER);

    /** The first migration opens the history to us: one that was killed before its end leaves it there and closed. */
    private static final String READABLE = """
            select exists (
              select from pg_catalog.pg_class h join pg_catalog.pg_namespace s on s.oid = h.relnamespace
              where s.nspname = '%s' and h.relname = '%s'
                and has_schema_privilege(s.oid, 'usage') and has_table_privilege(h.oid, 'select'))
            """.formatted(Migrations.HISTORY_SCHEMA, Migrations.HISTORY_TABLE);

    private static final String VERSION = "select max(h.version) from " + Migrations.HISTORY_SCHEMA + "."
            + Migrations.HISTORY_TABLE + " h where h.success";

    private StartupChecks() {}

    /** The database may not be used like this; the message names every cause. */
    public static final class UnsafeDatabase extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnsafeDatabase(List<String> causes) {
            super(String.join("; ", causes));
        }
    }

    /**
     * Checks all three roles and the schema.
     *
     * @throws UnsafeDatabase when a role is a superuser, bypasses row-level security or owns tables; when a table with
     *     tenants' rows is not closed to its owner; when the schema is older or newer than this code
     */
    public static void require(JdbiSettings settings) {
        List<String> causes = new ArrayList<>();
        for (Login login : List.of(settings.app(), settings.worker(), settings.platform())) {
            check(settings, login, login.equals(settings.app()), causes);
        }
        if (!causes.isEmpty()) {
            throw new UnsafeDatabase(causes);
        }
    }

    private static void check(JdbiSettings settings, Login login, boolean schemaToo, List<String> causes) {
        Properties driver = Pools.driverProperties(settings);
        driver.setProperty("user", login.user());
        driver.setProperty("password", login.password());
        try (Connection connection = DriverManager.getConnection(settings.url(), driver);
                Handle handle = Jdbi.create(connection).open()) {
            checkRole(handle, login.user(), causes);
            if (schemaToo) {
                checkTables(handle, causes);
                checkVersion(handle, causes);
            }
        } catch (SQLException e) {
            causes.add("the role " + login.user() + " cannot connect (SQLSTATE " + e.getSQLState() + ")");
        }
    }

    private static void checkRole(Handle handle, String role, List<String> causes) {
        List<Boolean> facts = handle.select(ROLE)
                .map((rows, context) -> List.of(rows.getBoolean(1), rows.getBoolean(2), rows.getBoolean(3)))
                .one();
        if (facts.get(0)) {
            causes.add("the role " + role + " is a superuser, and row-level security does not hold superusers");
        } else if (facts.get(1)) {
            causes.add("the role " + role + " bypasses row-level security");
        } else if (facts.get(2)) {
            causes.add("the role " + role + " owns tables or is a member of their owner; use one that owns nothing");
        }
    }

    private static void checkTables(Handle handle, List<String> causes) {
        for (String table : handle.select(OPEN_TABLES).mapTo(String.class)) {
            causes.add("the table " + table + " has no forced row-level security");
        }
    }

    private static void checkVersion(Handle handle, List<String> causes) {
        boolean migrated = handle.select(READABLE).mapTo(Boolean.class).one();
        String found =
                migrated ? handle.select(VERSION).mapTo(String.class).findOne().orElse("") : "";
        int order = found.compareTo(Migrations.CURRENT);
        if (order < 0) {
            causes.add("the schema is " + (found.isEmpty() ? "empty" : "at version " + found) + " and this code needs "
                    + Migrations.CURRENT + "; run the migrations");
        } else if (order > 0) {
            causes.add("the schema is at version " + found + ", newer than this code, which knows " + Migrations.CURRENT
                    + "; run a newer KeyBuzz");
        }
    }
}
