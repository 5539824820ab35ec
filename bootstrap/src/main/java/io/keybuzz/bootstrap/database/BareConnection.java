package io.keybuzz.bootstrap.database;

import io.keybuzz.adapters.jdbi.JdbiSettings;
import io.keybuzz.adapters.jdbi.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A connection as the pools have it, before any unit of work names a tenant. */
public final class BareConnection {
    private static final String READABLE = """
            select format('%I.%I', n.nspname, c.relname)
            from pg_catalog.pg_class c
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and c.relrowsecurity
              and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
              and not exists (select from pg_catalog.pg_policy p
                where p.polrelid = c.oid and p.polname like 'queue%' and current_user = 'keybuzz_worker')
            order by 1""";

    private BareConnection() {}

    /**
     * Reads every closed table the role may read; queues are open to workers by design and left out for them.
     *
     * @return how many tables were read
     * @throws DatabaseRefused when a row shows
     */
    public static int requireNothing(JdbiSettings settings, Login login) {
        try (Connection connection = DriverManager.getConnection(settings.url(), login.user(), login.password());
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(READABLE)) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select exists (select from " + table + ")")) {
                    row.next();
                    if (row.getBoolean(1)) {
                        throw new DatabaseRefused(login.user() + " sees rows of " + table + " without naming a tenant");
                    }
                }
            }
            return tables.size();
        } catch (SQLException failed) {
            throw new IllegalStateException(login.user() + " could not look, SQLSTATE " + failed.getSQLState(), failed);
        }
    }
}
