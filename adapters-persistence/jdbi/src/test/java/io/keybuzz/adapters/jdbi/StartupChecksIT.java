package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.adapters.jdbi.StartupChecks.UnsafeDatabase;
import org.junit.jupiter.api.Test;

class StartupChecksIT {
    private static JdbiSettings as(TestDatabase database, Login app) {
        JdbiSettings settings = database.settings();
        return JdbiSettings.of(settings.url(), app, settings.worker(), settings.platform());
    }

    @Test
    void the_roles_we_make_on_the_schema_we_make_are_safe() {
        try (TestDatabase database = TestPostgres.fresh()) {
            assertThatCode(() -> StartupChecks.require(database.settings())).doesNotThrowAnyException();
        }
    }

    @Test
    void a_superuser_is_refused() {
        try (TestDatabase database = TestPostgres.fresh()) {
            assertThatThrownBy(() -> StartupChecks.require(as(database, database.admin())))
                    .isInstanceOf(UnsafeDatabase.class)
                    .hasMessageContaining("the role postgres is a superuser");
        }
    }

    @Test
    void the_owner_of_the_tables_is_refused() {
        try (TestDatabase database = TestPostgres.fresh()) {
            assertThatThrownBy(() -> StartupChecks.require(as(database, database.owner())))
                    .isInstanceOf(UnsafeDatabase.class)
                    .hasMessageContaining("the role keybuzz_owner owns tables");
        }
    }

    @Test
    void a_role_that_bypasses_row_level_security_is_refused() {
        try (TestDatabase database = TestPostgres.fresh()) {
            database.asAdmin().useHandle(handle -> {
                handle.execute("create role bypasser login bypassrls password 'bypasser'");
                handle.execute("grant connect on database \"" + database.name() + "\" to bypasser");
                handle.execute("grant usage on schema shared to bypasser");
                handle.execute("grant select on shared.flyway_schema_history to bypasser");
            });
            try {
                assertThatThrownBy(() -> StartupChecks.require(as(database, new Login("bypasser", "bypasser"))))
                        .isInstanceOf(UnsafeDatabase.class)
                        .hasMessageContaining("the role bypasser bypasses row-level security");
            } finally {
                database.asAdmin().useHandle(handle -> {
                    handle.execute("drop owned by bypasser");
                    handle.execute("drop role bypasser");
                });
            }
        }
    }

    @Test
    void a_table_that_is_open_to_its_owner_is_refused_by_name() {
        try (TestDatabase database = TestPostgres.fresh()) {
            database.asAdmin()
                    .useHandle(handle -> handle.execute("alter table ticketing.ticket no force row level security"));
            assertThatThrownBy(() -> StartupChecks.require(database.settings()))
                    .isInstanceOf(UnsafeDatabase.class)
                    .hasMessageContaining("the table ticketing.ticket has no forced row-level security");
        }
    }

    @Test
    void an_empty_an_older_and_a_newer_schema_are_refused() {
        try (TestDatabase database = TestPostgres.empty()) {
            assertThatThrownBy(() -> StartupChecks.require(database.settings()))
                    .isInstanceOf(UnsafeDatabase.class)
                    .hasMessageContaining("the schema is empty");
        }
        try (TestDatabase database = TestPostgres.fresh()) {
            database.asAdmin()
                    .useHandle(handle -> handle.execute("update shared.flyway_schema_history set version = '0000'"));
            assertThatThrownBy(() -> StartupChecks.require(database.settings()))
                    .hasMessageContaining("the schema is at version 0000")
                    .hasMessageContaining("run the migrations");
            database.asAdmin()
                    .useHandle(handle -> handle.execute("update shared.flyway_schema_history set version = '9999'"));
            assertThatThrownBy(() -> StartupChecks.require(database.settings()))
                    .hasMessageContaining("newer than this code");
        }
    }

    @Test
    void a_migration_that_was_killed_at_its_start_counts_as_none() {
        try (TestDatabase database = TestPostgres.empty()) {
            database.asAdmin().useHandle(handle -> {
                handle.execute("create schema shared");
                handle.execute("create table shared.flyway_schema_history (version text, success boolean)");
            });
            assertThatThrownBy(() -> StartupChecks.require(database.settings()))
                    .isInstanceOf(UnsafeDatabase.class)
                    .hasMessageContaining("the schema is empty");
        }
    }

    @Test
    void a_wrong_password_and_a_missing_server_are_told_apart_from_unsafe_roles() {
        try (TestDatabase database = TestPostgres.fresh()) {
            JdbiSettings settings = database.settings();
            JdbiSettings nowhere = JdbiSettings.of(
                    "jdbc:postgresql://localhost:1/x", settings.app(), settings.worker(), settings.platform());
            assertThatThrownBy(() -> StartupChecks.require(nowhere))
                    .isInstanceOf(UnsafeDatabase.class)
                    .hasMessageContaining("the role keybuzz_app cannot connect (SQLSTATE 08001)");
        }
    }
}
