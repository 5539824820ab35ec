package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A row of each of two tenants in every table that has tenants' rows, those of tomorrow among them, and what each role can do to
 * them without any of our code. What the rows say makes no sense; whose they are is all that counts.
 */
class EveryTableIT {
    private static final UUID ONE = UUID.fromString("01980000-0000-7000-8000-00000000000a");
    private static final UUID OTHER = UUID.fromString("01980000-0000-7000-8000-00000000000b");

    private static final String TABLES = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where pg_get_userbyid(n.nspowner) = 'keybuzz_owner' and c.relkind in ('r', 'p') and not c.relispartition
              and exists (select from pg_attribute a
                where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped) order by 1""";

    /** Constraints of values stand in the way of rows without sense. */
    private static final String DROP_CHECKS = """
            select coalesce(string_agg(format('alter table %%s drop constraint %%I', k.conrelid::regclass, k.conname), ';'), '')
            from pg_constraint k where k.conrelid = '%s'::regclass and k.contype = 'c'""";

    private static final String FILL = """
            select format('insert into %1$s (%%s) select %%s from (values (''%2$s''::uuid), (''%3$s''::uuid)) whose (tenant)',
              string_agg(quote_ident(a.attname), ', '), string_agg(case
                when a.attname = 'tenant_id' then 'whose.tenant'
                when t.typcategory = 'A' then '''{}''::' || format_type(a.atttypid, null)
                when t.typname = 'uuid' then 'gen_random_uuid()'
                when t.typname in ('text', 'varchar') then 'md5(random()::text)'
                when t.typname = 'bytea' then 'sha256(random()::text::bytea)'
                when t.typname in ('json', 'jsonb') then '''{}''::jsonb'
                when t.typname = 'tsvector' then '''''::tsvector'
                when t.typname = 'inet' then '''127.0.0.1''::inet'
                when t.typname = 'bool' then 'true'
                when t.typcategory = 'D' then 'now()'
                when t.typcategory = 'N' then '1'
                else 'null' end, ', '))
            from pg_attribute a join pg_type t on t.oid = a.atttypid
            where a.attrelid = '%1$s'::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull
              and a.attidentity = '' and a.attgenerated = ''""";

    private static TestDatabase database;
    private static Jdbi admin;
    private static List<String> tables;

    @BeforeAll
    static void open() {
        database = TestPostgres.fresh();
        admin = database.asAdmin();
        tables = texts(TABLES);
        admin.useHandle(handle -> {
            handle.execute("set session_replication_role = replica");
            for (String table : tables) {
                String checks = text(DROP_CHECKS.formatted(table));
                if (!checks.isEmpty()) {
                    handle.createScript(checks).execute();
                }
                handle.execute(text(FILL.formatted(table, ONE, OTHER)));
            }
        });
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<String> texts(String sql) {
        return admin.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private static String text(String sql) {
        return texts(sql).get(0);
    }

    private static boolean may(String role, String table, String what) {
        return text("select has_any_column_privilege('" + role + "', '" + table + "', '" + what + "')::text")
                .equals("true");
    }

    private static boolean mayDelete(String role, String table) {
        return text("select has_table_privilege('" + role + "', '" + table + "', 'DELETE')::text")
                .equals("true");
    }

    private static List<UUID> owners(Connection connection, String table) throws SQLException {
        List<UUID> owners = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select tenant_id from " + table)) {
            while (rows.next()) {
                owners.add(rows.getObject(1, UUID.class));
            }
        }
        return owners;
    }

    private static Connection of(Login role, UUID tenant) throws SQLException {
        Connection connection = database.connect(role);
        try (Statement statement = connection.createStatement()) {
            statement.execute("select set_config('keybuzz.tenant_id', '" + tenant + "', false)");
        }
        return connection;
    }

    private static int changed(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    @Test
    void each_has_a_row_of_both_to_begin_with() {
        assertThat(tables).hasSizeGreaterThan(60).contains("billing.quota_usage", "automation.ai_rule");
        for (String table : tables) {
            assertThat(texts("select tenant_id::text from " + table))
                    .as(table)
                    .contains(ONE.toString(), OTHER.toString());
        }
    }

    @Test
    void a_tenant_sees_its_own_row_and_no_other() throws SQLException {
        try (Connection app = of(database.settings().app(), ONE)) {
            int seen = 0;
            for (String table : tables) {
                if (may(Roles.APP, table, "SELECT")) {
                    assertThat(owners(app, table)).as(table).containsExactly(ONE);
                    seen++;
                }
            }
            assertThat(seen).isGreaterThan(60);
        }
    }

    @Test
    void who_names_no_tenant_sees_nothing_nor_does_the_owner() throws SQLException {
        try (Connection app = database.connect(database.settings().app());
                Connection owner = database.connect(database.owner())) {
            for (String table : tables) {
                if (may(Roles.APP, table, "SELECT")) {
                    assertThat(owners(app, table)).as(table).isEmpty();
                }
                assertThat(owners(owner, table)).as(table).isEmpty();
            }
        }
    }

    @Test
    void a_tenant_changes_and_deletes_nobody_elses_row() throws SQLException {
        try (Connection app = of(database.settings().app(), ONE)) {
            int changes = 0;
            for (String table : tables) {
                String others = " where tenant_id = '" + OTHER + "'";
                if (may(Roles.APP, table, "UPDATE")) {
                    String column =
                            text("select quote_ident(a.attname) from pg_attribute a where a.attrelid = '" + table
                                    + "'::regclass and a.attnum > 0 and a.attgenerated = '' and not a.attisdropped and"
                                    + " has_column_privilege('keybuzz_app', a.attrelid, a.attnum, 'UPDATE') limit 1");
                    assertThat(changed(app, "update " + table + " set " + column + " = " + column + others))
                            .as(table)
                            .isZero();
                    changes++;
                }
                if (mayDelete(Roles.APP, table)) {
                    assertThat(changed(app, "delete from " + table + others))
                            .as(table)
                            .isZero();
                }
            }
            assertThat(changes).isGreaterThan(20);
        }
        for (String table : tables) {
            assertThat(texts("select tenant_id::text from " + table)).as(table).contains(OTHER.toString());
        }
    }

    @Test
    void a_tenant_writes_no_row_for_another() throws SQLException {
        try (Connection app = of(database.settings().app(), ONE)) {
            for (String table : tables) {
                if (may(Roles.APP, table, "INSERT")) {
                    assertThatThrownBy(() ->
                                    changed(app, "insert into " + table + " (tenant_id) values ('" + OTHER + "')"))
                            .as(table)
                            .isInstanceOfSatisfying(
                                    SQLException.class,
                                    refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
                }
            }
        }
    }
}
